import { TerraformStack, type TerraformResource } from "cdktf";
import { addressOf } from "./write-order";

/**
 * Replaces a resource together with one that it names. Azure deletes it with that one, and Terraform would not see it:
 * the name stays.
 * @param owner undefined if it exists already; in another stack it cannot be watched
 */
export function replaceWith<T extends TerraformResource>(resource: T, owner: TerraformResource | undefined): T {
  if (!owner || TerraformStack.of(owner) !== TerraformStack.of(resource)) return resource;
  const { lifecycle } = resource;
  const replaceTriggeredBy = [...(lifecycle?.replaceTriggeredBy ?? []), `${addressOf(owner)}.id`];
  resource.lifecycle = { ...lifecycle, replaceTriggeredBy };
  return resource;
}
