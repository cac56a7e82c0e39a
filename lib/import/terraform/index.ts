import { networkFromResources, type AzureResource, type ImportedNetwork } from "../azure-resources";
import { associationsIn, azureResourceOf } from "./azurerm";
import { readDocument, type TerraformDocument } from "./document";
import { ResourceIds } from "./ids";
import { TerraformValues } from "./values";

/** The output of `terraform show -json`, and what error messages call it. */
export interface TerraformOutput {
  readonly text: string;
  readonly file: string;
}

/**
 * Reads a network from the outputs of `terraform show -json` for plans and states. What several say of one resource is
 * taken from the first of them.
 * @throws an `InvalidTerraformError` that says what an output is instead
 */
export function readTerraform(outputs: readonly TerraformOutput[]): ImportedNetwork {
  return networkFromResources(outputs.flatMap(({ text, file }) => resourcesOf(readDocument(text, file))));
}

function resourcesOf(document: TerraformDocument): AzureResource[] {
  const ids: ResourceIds = new ResourceIds(() => values);
  const values = new TerraformValues(document, (resource) => ids.of(resource));
  const associations = associationsIn(values);
  return values.resources.flatMap((each) => azureResourceOf(each, values, ids, associations) ?? []);
}
