import type { Finding } from "./rule";

export interface Named {
  readonly name: string;
  readonly path?: string;
}

/** A finding about one field of an element. */
export function findingAt(element: Named, field: string | undefined, message: string): Finding {
  return { element: element.name, path: element.path, field, message };
}

interface Half {
  readonly from: string;
  readonly to: string;
  readonly path?: string;
}

/** A half of a virtual network peering has no name of its own: it goes by its two ends. */
export function namedHalf({ from, to, path }: Half): Named {
  return { name: `${from}->${to}`, path };
}

/** A finding about one half of a virtual network peering. */
export function findingAtHalf(half: Half, field: string | undefined, message: string): Finding {
  return findingAt(namedHalf(half), field, message);
}
