/** As many names as a cell of a table needs: the first few and how many more there are, or all when they are wanted. */
export function fewOf(names: readonly string[], all = false): string {
  // One more takes no more room than saying so.
  if (all || names.length <= MOST_NAMES + 1) return names.join(", ");
  return `${names.slice(0, MOST_NAMES).join(", ")} and ${names.length - MOST_NAMES} more`;
}

const MOST_NAMES = 2;
