import { Lazy, TerraformStack, type TerraformResource } from "cdktf";
import type { IConstruct } from "constructs";

/**
 * Makes the stack of a construct wait for the stack of another one.
 * @returns whether they are in different stacks
 * @throws if the other stack waits for the first one already
 */
export function dependOnStack(construct: IConstruct, earlier: IConstruct): boolean {
  const stack = TerraformStack.of(construct);
  const earlierStack = TerraformStack.of(earlier);
  if (stack === earlierStack) return false;
  if (earlierStack.dependsOn(stack)) {
    const [one, other] = [stack.node.id, earlierStack.node.id];
    throw new Error(
      `[${construct.node.path}] the stacks "${one}" and "${other}" would have to wait for each other: Azure creates a ` +
        "half of a peering only when both virtual networks exist; give each hub a peeringScope, a stack that is " +
        "deployed after those of the hubs and of their spokes",
    );
  }
  stack.addDependency(earlierStack);
  return true;
}

/** Makes a resource wait for another one. Across stacks, the stacks wait for each other, as resources cannot. */
export function dependOn(resource: TerraformResource, earlier: TerraformResource): void {
  if (dependOnStack(resource, earlier)) return;
  const [address, known] = [addressOf(earlier), resource.dependsOn ?? []];
  if (!known.includes(address)) resource.dependsOn = [...known, address];
}

/** Makes a resource wait for another one of its stack that shows at synthesis only, if there is one. */
export function dependAtSynthesis(resource: TerraformResource, earlier: () => TerraformResource | undefined): void {
  const produce = () => {
    const found = earlier();
    return found && addressOf(found);
  };
  resource.dependsOn = [...(resource.dependsOn ?? []), Lazy.stringValue({ produce })];
}

/** The address of a resource in its stack, as commands of Terraform take it. */
export function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}

/**
 * An order of resources: Terraform creates them one after another, and destroys them in reverse.
 *
 * Azure refuses a write on a virtual network during another one (`AnotherOperationInProgress`,
 * `ReferencedResourceNotProvisioned`), and the locks of azurerm do not cover every pair of writes.
 */
export class WriteOrder {
  private latest: TerraformResource | undefined;
  private beside: TerraformResource[] = [];

  /** The last resource of the order. */
  get last(): TerraformResource | undefined {
    return this.latest;
  }

  /** Adds a resource at the end. It also waits for `others`. */
  append<T extends TerraformResource>(resource: T, ...others: (TerraformResource | undefined)[]): T {
    const stack = TerraformStack.of(resource);
    // Resources of another stack are created before or after the whole stack.
    const beside = this.beside.filter((each) => TerraformStack.of(each) === stack);
    for (const earlier of new Set([this.latest, ...beside, ...others])) if (earlier) dependOn(resource, earlier);
    this.latest = resource;
    this.beside = [];
    return resource;
  }

  /**
   * Adds a resource that already waits for `last`. Terraform can create several such resources at the same time, and
   * the next resource that is appended waits for all of them.
   */
  addBeside(resource: TerraformResource): void {
    this.beside.push(resource);
  }
}
