import { repeated } from "../../collections";
import { groupOf, type AzureResource } from "./resource";

/**
 * Names for the elements of a topology: those of the resources in Azure. Azure lets resources of different groups or
 * types have one name, and elements are told apart by it: these have their resource group before it, or a number
 * behind.
 */
export class Names {
  private readonly byResource = new Map<AzureResource, string>();
  private readonly taken = new Set<string>();

  constructor(resources: readonly AzureResource[]) {
    const shared = new Set(repeated(resources, ({ name }) => name).map(({ item }) => item.name));
    for (const resource of resources) {
      const { id, name } = resource;
      const group = shared.has(name) ? groupOf(id) : undefined;
      this.byResource.set(resource, this.give(group === undefined ? name : `${group}/${name}`));
    }
  }

  /** The name of a resource. */
  of(resource: AzureResource): string {
    return this.byResource.get(resource) ?? resource.name;
  }

  /** This name, or with a number behind it if it is taken. */
  give(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.taken.has(name); number++) name = `${wanted}-${number}`;
    this.taken.add(name);
    return name;
  }
}
