import { toolPath } from "../tools";
import { startStandIn, type StandIn } from "./start";

declare global {
  /** Handed from the setup to the teardown, which jest runs in the same process. */
  var azurermStandIn: StandIn | undefined;
}

/** One stand-in for all suites; jest's workers inherit the environment. */
export default async function setup(): Promise<void> {
  if (process.env.AZURERM_PROVIDER === "real" || !toolPath("terraform")) return;
  globalThis.azurermStandIn = await startStandIn();
  Object.assign(process.env, globalThis.azurermStandIn.env);
}
