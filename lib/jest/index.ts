import * as matchers from "./matchers";
import type { SimulationMatchers } from "./simulation-matchers";

export { matchers };
export type { DeliverOptions, LearnOptions, SimulationMatchers } from "./simulation-matchers";

/* The types of jest can only be added to by what their own declarations look like. */
/* eslint-disable @typescript-eslint/no-namespace, @typescript-eslint/no-empty-object-type */
/* eslint-disable @typescript-eslint/no-unused-vars */
declare global {
  namespace jest {
    interface Matchers<R, T = {}> extends SimulationMatchers<R> {}
  }
}

declare module "expect" {
  interface Matchers<R extends void | Promise<void>, T = unknown> extends SimulationMatchers<R> {}
}
/* eslint-enable */

// Without jest's globals, `expect.extend(matchers)` is the user's to say.
(globalThis as { readonly expect?: { extend(added: typeof matchers): void } }).expect?.extend(matchers);
