/** Joins the first few items of a list, and counts the rest: `a, b, c and 2 more`. */
export function few(items: readonly string[], shown = 3): string {
  if (items.length > shown + 1) return `${items.slice(0, shown).join(", ")} and ${items.length - shown} more`;
  if (items.length < 2) return items.join("");
  return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** Joins the first few names of a list, in quotation marks. */
export function fewNames(names: readonly string[], shown = 3): string {
  return few(
    names.map((name) => `"${name}"`),
    shown,
  );
}

/** A text of several lines, such as YAML allows, on one line. */
export function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

/** A number with commas, such as 10,000. `toLocaleString` would load data of languages first, in 20 ms. */
export function withThousands(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}
