import type { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import {
  VirtualMachineRunCommand,
  type VirtualMachineRunCommandConfig,
} from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { Lazy, TerraformStack, type TerraformResource } from "cdktf";
import type { Construct } from "constructs";
import { LIMITS, ResourceKind } from "../../azure";
import { addressOf, dependOn } from "../core";
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
  private readonly sessions: string[] = [];

  constructor(
    private readonly network: IVirtualNetwork,
    /** The name of the instance. */
    private readonly name: string,
    readonly resource: LinuxVirtualMachine,
  ) {}

  /** The last run command. */
  get lastCommand(): TerraformResource | undefined {
    return this.commands.at(-1);
  }

  /** The neighbours whose ends of BGP sessions are there when the scripts run. */
  get awaitedNeighbors(): readonly string[] {
    return this.sessions;
  }

  /** Lets the scripts run after a BGP connection was created, if it is created in the same stack. */
  awaitConnection(connection: TerraformResource, neighbors: readonly string[]): void {
    if (TerraformStack.of(connection) !== TerraformStack.of(this.resource)) return;
    this.awaitAll([connection]);
    this.sessions.push(...neighbors);
  }

  /** Lets the scripts run after other resources of the stack were created. */
  awaitAll(earlier: readonly TerraformResource[]): void {
    for (const each of earlier) dependOn(this.commands[0], each);
  }

  /** Runs a script, after those before. */
  run(scope: Construct, id: string, { name, script, ...parameters }: MachineScript): void {
    const command = new VirtualMachineRunCommand(scope, id, {
      ...placedIn(scope, this.network, ResourceKind.RUN_COMMAND, name),
      ...parameters,
      virtualMachineId: this.resource.id,
      source: { script: Lazy.stringValue({ produce: () => this.checked(script()) }) },
    });
    command.lifecycle = { postcondition: [this.success(command)] };
    if (this.lastCommand) dependOn(command, this.lastCommand);
    this.commands.push(command);
  }

  private checked(script: string): string {
    if (script.length <= LIMITS.runCommandScript) return script;
    const kilobytes = (bytes: number) => `${Math.ceil(bytes / 1024)} KiB`;
    throw new Error(
      `the script that configures ${this.name} has ${kilobytes(script.length)}, and a run command should have ` +
        `${kilobytes(LIMITS.runCommandScript)} at most; give some of the spokes to other hubs`,
    );
  }

  /** azurerm keeps the new script in the state even when it failed. So only the exit code tells the next plan of it. */
  private success(command: TerraformResource) {
    const message = () =>
      `${this.name} does not have its configuration: the last run of this run command failed. \`az vm run-command show\` ` +
      "with --instance-view has its output. When the cause is mended, run: terraform apply " +
      `-replace=${addressOf(command)}`;
    return {
      condition: "${try(self.instance_view[0].exit_code, 0) == 0}",
      errorMessage: Lazy.stringValue({ produce: message }),
    };
  }
}
