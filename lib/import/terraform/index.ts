import { networkFromResources, type ImportedNetwork } from "../azure-resources";
import { readDocument } from "./document";
import { azureResourcesOf, type TerraformOutput } from "./network";

export type { ResourceAction, ResourceChange } from "./changes";
export type { TerraformOutput } from "./network";
export { readPlans, type PlannedNetwork } from "./plans";

/**
 * Reads a network from the outputs of `terraform show -json` for plans and states. What several say of one resource is
 * taken from the first of them.
 * @throws an `InvalidTerraformError` that says what an output is instead
 */
export function readTerraform(outputs: readonly TerraformOutput[]): ImportedNetwork {
  return networkFromResources(outputs.flatMap(({ text, file }) => azureResourcesOf(readDocument(text, file))));
}
