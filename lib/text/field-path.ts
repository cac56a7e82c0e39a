import { visible } from "./visible";

/** The position of a value in a document: keys of mappings and indices of lists. */
export type FieldPath = readonly (string | number)[];

const PLAIN_KEY = /^[\w-]+$/;

/** Writes a path the usual way: `hubs.west.subnets[0].name`. */
export function fieldName(path: FieldPath): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === "number") return `${name}[${step}]`;
    if (!PLAIN_KEY.test(step)) return `${name}[${quoted(step)}]`;
    return name === "" ? step : `${name}.${step}`;
  }, "");
}

/** Reads a path of plain keys, such as constructs use: `subnets[0].name`. */
export function parseFieldName(name: string): FieldPath {
  return (name.match(/[^.[\]]+/g) ?? []).map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The start of a long text; a short text unchanged. */
export function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 60)}…` : text;
}

/** A text in quotes, or enough of it to recognize it. */
export function quoted(text: string): string {
  return shorten(visible(JSON.stringify(text)));
}
