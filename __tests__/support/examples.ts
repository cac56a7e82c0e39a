import { readdirSync } from "node:fs";
import { join } from "node:path";

/** The network files in `examples`, beside which other files lie. */
export const EXAMPLES: readonly string[] = readdirSync(join(__dirname, "../../examples")).filter((name) =>
  name.endsWith(".yaml"),
);
