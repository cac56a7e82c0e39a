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
  resource.dependsOn = [...(resource.dependsOn ?? []), address];
}

/**
 * Deploys resources one after another and destroys them in reverse.
 *
 * Azure refuses a write on a virtual network while another one is under way (`AnotherOperationInProgress`,
 * `ReferencedResourceNotProvisioned`), and azurerm's own locks do not cover every pair of them.
 */
export class WriteOrder {
  private latest: TerraformResource | undefined;

  /** The resource that everything so far comes before. */
  get last(): TerraformResource | undefined {
    return this.latest;
  }

  /** Puts a resource at the end, and after `others` too. */
  append<T extends TerraformResource>(resource: T, ...others: (TerraformResource | undefined)[]): T {
    for (const earlier of new Set([this.latest, ...others])) if (earlier) dependOn(resource, earlier);
    this.latest = resource;
    return resource;
  }
}
