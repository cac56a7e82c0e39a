import type { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import {
  VirtualMachineRunCommand,
  type VirtualMachineRunCommandConfig,
} from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { Lazy, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { ResourceKind } from "../../azure";
import { dependOn } from "../core";
import { placedIn, type IVirtualNetwork } from "../virtual-networks";

/** A script for a machine, which runs again whenever its text or a parameter changes. */
export interface MachineScript extends Pick<VirtualMachineRunCommandConfig, "parameter" | "protectedParameter"> {
  /** What the name of the run command is made from. */
  readonly name: string;
  readonly script: () => string;
}

/** A machine of a deployed appliance, and the run commands that configure it, one after another. */
export class DeployedMachine {
  private readonly commands: VirtualMachineRunCommand[] = [];

  constructor(
    private readonly network: IVirtualNetwork,
    /** The name of the instance. */
    private readonly name: string,
    readonly resource: LinuxVirtualMachine,
  ) {}

  /** Runs a script, after those before. */
  run(scope: Construct, id: string, { name, script, ...parameters }: MachineScript): TerraformResource {
    const command = new VirtualMachineRunCommand(scope, id, {
      ...placedIn(scope, this.network, ResourceKind.RUN_COMMAND, name),
      ...parameters,
      virtualMachineId: this.resource.id,
      source: { script: Lazy.stringValue({ produce: script }) },
    });
    command.lifecycle = { postcondition: [this.success(command)] };
    const earlier = this.commands.at(-1);
    if (earlier) dependOn(command, earlier);
    this.commands.push(command);
    return command;
  }

  /** azurerm keeps the new script in the state even when it failed. So only the exit code tells the next plan of it. */
  private success(command: TerraformResource) {
    const message = () =>
      `${this.name} does not have its configuration: the last run of this run command failed. \`az vm run-command show\` ` +
      "with --instance-view has its output. When the cause is mended, run: terraform apply " +
      `-replace=${command.terraformResourceType}.${command.friendlyUniqueId}`;
    return {
      condition: "${try(self.instance_view[0].exit_code, 0) == 0}",
      errorMessage: Lazy.stringValue({ produce: message }),
    };
  }
}
