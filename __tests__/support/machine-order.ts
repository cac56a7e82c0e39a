import type { DeploymentGraph } from "./deployment-graph";

/** A machine and its run commands, by their addresses. */
interface Instance {
  readonly name: string;
  readonly resources: readonly string[];
}

/** Every pair of instances of appliances of which Terraform may change one before the other is through. */
export function unorderedMachines(graph: DeploymentGraph): string[] {
  const instances = instancesOf(graph);
  return instances.flatMap((one, index) =>
    instances
      .slice(index + 1)
      .filter((other) => !isBefore(graph, one, other) && !isBefore(graph, other, one))
      .map((other) => `${one.name} and ${other.name}`),
  );
}

/** The names of the instances of appliances in the order in which they are changed. */
export function orderOfMachines(graph: DeploymentGraph): string[] {
  return instancesOf(graph)
    .sort((one, other) => (isBefore(graph, one, other) ? -1 : 1))
    .map(({ name }) => name);
}

function instancesOf(graph: DeploymentGraph): Instance[] {
  const commands = graph.ofType("azurerm_virtual_machine_run_command");
  return graph.ofType("azurerm_linux_virtual_machine").map((machine) => {
    const own = commands.filter(({ body }) => graph.referredTo(body.virtual_machine_id) === machine);
    return { name: String(machine.body.computer_name), resources: [machine, ...own].map(({ address }) => address) };
  });
}

function isBefore(graph: DeploymentGraph, one: Instance, other: Instance): boolean {
  return one.resources.every((earlier) => other.resources.every((later) => graph.isBefore(earlier, later)));
}
