/** Where a value is in a document: keys of mappings and indices of lists. */
export type FieldPath = readonly (string | number)[];

const PLAIN_KEY = /^[\w-]+$/;

/** A path as a person writes it: `hubs.west.subnets[0].name`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    if (!PLAIN_KEY.test(step)) return `${name}[${shorten(JSON.stringify(step))}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");
}

/** The opposite of `fieldName` for the simple names that constructs use: `subnets[0].name`. */
export function parseFieldName(name: string): FieldPath {
  return (name.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Enough of a text to recognize it. */
export function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 60)}…` : text;
}
