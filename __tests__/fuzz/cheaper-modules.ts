import { createRequire } from "node:module";
import * as cheaper from "../support/cheaper-cdktf";

/** Whoever imports this first has cdktf without what no network needs, as tests do: see `jest.config.js`. */
const requireOfCdktf = createRequire(require.resolve("cdktf"));
for (const name of ["./tokens/private/stack-trace", "archiver"]) {
  const filename = requireOfCdktf.resolve(name);
  const replacement: unknown = { id: filename, filename, loaded: true, exports: cheaper };
  require.cache[filename] = replacement as NodeModule;
}
