import { startStandIn, type StandIn } from "./azurerm/start";
import { compileOnce } from "./compiled";
import { toolPath } from "./tools";

declare global {
  /** Handed from the setup to the teardown, which jest runs in the same process. */
  var azurermStandIn: StandIn | undefined;
}

/** One stand-in and one compiled library for all suites; jest's workers inherit the environment. */
export default async function setup(): Promise<void> {
  compileOnce();
  if (process.env.AZURERM_PROVIDER === "real" || !toolPath("terraform")) return;
  globalThis.azurermStandIn = await startStandIn();
  Object.assign(process.env, globalThis.azurermStandIn.env);
}
