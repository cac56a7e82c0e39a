import type { Finding } from "./rule";

interface Named {
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
function nameOfHalf(half: Half): string {
  return `${half.from}->${half.to}`;
}

/** A finding about one half of a virtual network peering. */
export function findingAtHalf(half: Half, field: string | undefined, message: string): Finding {
  return findingAt({ name: nameOfHalf(half), path: half.path }, field, message);
}
