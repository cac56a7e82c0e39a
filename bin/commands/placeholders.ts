/** The key in the examples, whose private half nobody has. */
const KEY_OF_EXAMPLES = "AAAAC3NzaC1lZDI1NTE5AAAAILSYHNuQg6WnlOzYCPI2VGn9ma0fiw3RtkxjOqjHJyOH";

/** An id of a subscription with one digit only, as documents have them. */
const PLACEHOLDER = /([\da-f])\1{7}-\1{4}-\1{4}-\1{4}-\1{12}/g;

/** What a network file has from an example, and has to be replaced before it is deployed. */
export function placeholdersIn(text: string): string[] {
  const lines = text.split("\n").filter((line) => !line.trim().startsWith("#"));
  const ids = new Set(lines.join("\n").match(PLACEHOLDER));
  return [
    ...(lines.some((line) => line.includes(KEY_OF_EXAMPLES))
      ? ["the SSH key of the examples, whose private half nobody has"]
      : []),
    ...[...ids].map((id) => `the subscription ${id}`),
  ];
}
