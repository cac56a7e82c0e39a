import { Aspects, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { Attachment, dependAtSynthesis, dependOnStack } from "../core";
import type { ApplianceContext } from "./appliance-context";
import type { DeployedMachine } from "./deployed-machine";

const stackOf = ({ resource }: DeployedMachine) => TerraformStack.of(resource);

/**
 * The order in which machines are created and changed in all stacks of an app: those of standby hubs before those of
 * the active one, and otherwise those of later hubs first. Each waits until the one before has its configuration. So a
 * change that does harm stops at the machine that matters least. All dual-homed networks are known at synthesis only.
 */
export class MachineOrder {
  /** The order of the app of a construct. */
  static of({ node: { root } }: IConstruct): MachineOrder {
    return ORDER.isOn(root) ? ORDER.of(root) : ORDER.attachTo(root, new MachineOrder());
  }

  private readonly appliances: ApplianceContext[] = [];
  private readonly stacks = new Set<TerraformStack>();

  /** Adds the machines of an appliance. */
  add(appliance: ApplianceContext): void {
    this.appliances.push(appliance);
    for (const machine of appliance.machines) {
      dependAtSynthesis(machine.resource, () => this.before(machine)?.lastCommand);
      this.chainAtSynthesis(stackOf(machine));
    }
  }

  /** Makes stacks with machines wait for each other, unless other reasons ask for the opposite order. */
  chainStacks(): void {
    const { machines } = this;
    for (const [index, { resource }] of machines.slice(1).entries()) {
      const { resource: earlier } = machines[index];
      if (!TerraformStack.of(earlier).dependsOn(TerraformStack.of(resource))) dependOnStack(resource, earlier);
    }
  }

  /** The machine before it in the same stack. */
  private before(machine: DeployedMachine): DeployedMachine | undefined {
    const inStack = this.machines.filter((each) => stackOf(each) === stackOf(machine));
    return inStack[inStack.indexOf(machine) - 1];
  }

  private get machines(): DeployedMachine[] {
    const open = [...this.appliances].reverse();
    const ordered: ApplianceContext[] = [];
    while (open.length > 0) {
      // Two appliances can stand by for each other, for different spokes. Then none of them is without any before it.
      const others = (appliance: ApplianceContext) => open.filter((each) => each !== appliance);
      const earlier = open.map((appliance) => among(others(appliance), appliance).size);
      ordered.push(...open.splice(earlier.indexOf(Math.min(...earlier)), 1));
    }
    return ordered.flatMap(({ machines }) => machines);
  }

  /** When the first stack is written, all that they have for each other is known. */
  private chainAtSynthesis(stack: TerraformStack): void {
    if (this.stacks.has(stack)) return;
    this.stacks.add(stack);
    Aspects.of(stack).add({
      visit: (construct) => {
        if (construct === stack) this.chainStacks();
      },
    });
  }
}

/** Those of some appliances that have to come before another one, directly or by way of others. */
function among(
  some: readonly ApplianceContext[],
  { standbys }: ApplianceContext,
  found = new Set<ApplianceContext>(),
): Set<ApplianceContext> {
  for (const each of some.filter((one) => standbys.has(one) && !found.has(one))) among(some, each, found.add(each));
  return found;
}

const ORDER = new Attachment<MachineOrder>("MachineOrder", "has no machines");
