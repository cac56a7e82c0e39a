import { readdirSync } from "node:fs";

/** The network files in `examples`, beside which other files lie. */
export const EXAMPLES: readonly string[] = readdirSync("examples").filter((name) => name.endsWith(".yaml"));
