import { removeCompiled } from "./compiled";
import "./jest-global-setup";

export default async function teardown(): Promise<void> {
  removeCompiled();
  await globalThis.azurermStandIn?.stop();
}
