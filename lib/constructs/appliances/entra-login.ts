import { VirtualMachineExtension } from "@cdktf/provider-azurerm/lib/virtual-machine-extension";
import type { Construct } from "constructs";
import { ENTRA_LOGIN_EXTENSION } from "../../azure";
import { dependOn } from "../core";
import type { IVirtualNetwork } from "../virtual-networks";
import type { DeployedMachine } from "./deployed-machine";

/** Lets people log in to a machine with their accounts of Microsoft Entra ID, once its packages are installed. */
export function addEntraLogin(
  scope: Construct,
  id: string,
  { provider, tags }: IVirtualNetwork,
  machine: DeployedMachine,
): void {
  const extension = new VirtualMachineExtension(scope, id, {
    provider,
    tags,
    ...ENTRA_LOGIN_EXTENSION,
    virtualMachineId: machine.resource.id,
  });
  if (machine.lastCommand) dependOn(extension, machine.lastCommand);
}
