import type { AzureResource } from "../azure-resources";
import { associationsIn, azureResourceOf } from "./azurerm";
import type { TerraformDocument } from "./document";
import { ResourceIds } from "./ids";
import { TerraformValues } from "./values";

/** The output of `terraform show -json`, and what error messages call it. */
export interface TerraformOutput {
  readonly text: string;
  readonly file: string;
}

/** The resources of a plan or a state that routes depend on, as Azure's API describes them. */
export function azureResourcesOf(document: TerraformDocument): AzureResource[] {
  const ids: ResourceIds = new ResourceIds(() => values);
  const values = new TerraformValues(document, (resource) => ids.of(resource));
  const associations = associationsIn(values);
  return values.resources.flatMap((each) => azureResourceOf(each, values, ids, associations) ?? []);
}
