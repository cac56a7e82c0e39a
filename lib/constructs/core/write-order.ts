import { TerraformStack } from "cdktf";
import type { TerraformResource } from "cdktf";

/** Makes one resource wait for another; across stacks the stacks are ordered, as resources cannot be. */
export function dependOn(resource: TerraformResource, earlier: TerraformResource): void {
  const stack = TerraformStack.of(resource);
  const earlierStack = TerraformStack.of(earlier);
  if (stack !== earlierStack) {
    if (earlierStack.dependsOn(stack)) {
      const [one, other] = [stack.node.id, earlierStack.node.id];
      throw new Error(
        `[${resource.node.path}] the stacks "${one}" and "${other}" would have to wait for each other; put all hubs into ` +
          "one stack, and spokes into the same one or into stacks that come after it",
      );
    }
    stack.addDependency(earlierStack);
    return;
  }
  const address = `${earlier.terraformResourceType}.${earlier.friendlyUniqueId}`;
  resource.dependsOn = [...new Set([...(resource.dependsOn ?? []), address])];
}

/**
 * Deploys resources one after another and destroys them in reverse.
 *
 * Azure refuses a write on a virtual network while another one is under way (`AnotherOperationInProgress`,
 * `ReferencedResourceNotProvisioned`), and azurerm's own locks do not cover every pair of them.
 */
export class WriteOrder {
  private latest: TerraformResource | undefined;
  private beside: TerraformResource[] = [];

  /** The resource that everything so far comes before. */
  get last(): TerraformResource | undefined {
    return this.latest;
  }

  /** Puts a resource at the end, and after `others` too. */
  append<T extends TerraformResource>(resource: T, ...others: (TerraformResource | undefined)[]): T {
    const stack = TerraformStack.of(resource);
    // What stands in another stack is there before or after all of this one.
    const beside = this.beside.filter((each) => TerraformStack.of(each) === stack);
    for (const earlier of new Set([this.latest, ...beside, ...others])) if (earlier) dependOn(resource, earlier);
    this.latest = resource;
    this.beside = [];
    return resource;
  }

  /**
   * Tells of a resource that is after `last` already, in an order of its own. Others like it may be deployed at the same
   * time, but what is appended later waits for it.
   */
  addBeside(resource: TerraformResource): void {
    this.beside.push(resource);
  }
}
