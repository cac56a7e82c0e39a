import { networkFromResources, type ImportedNetwork } from "../azure-resources";
import { problemIn } from "../unreadable";
import { ChangeOrder } from "./change-order";
import { changesIn, type ResourceChange } from "./changes";
import { InvalidTerraformError, readDocument, type TerraformDocument } from "./document";
import { azureResourcesOf, type TerraformOutput } from "./network";

/** A network before and after plans are applied, one after another. */
export interface PlannedNetwork {
  readonly before: ImportedNetwork;
  readonly after: ImportedNetwork;
  readonly changes: readonly ResourceChange[];
  /** Whether all of one change is done before any of the other begins. */
  isOver(one: ResourceChange, other: ResourceChange): boolean;
}

/**
 * Reads outputs of `terraform show -json` for plans in the order in which they will be applied. One that is of a state
 * adds what is in it, and changes nothing.
 * @throws an `InvalidTerraformError` that says what an output is instead
 */
export function readPlans(outputs: readonly TerraformOutput[]): PlannedNetwork {
  const documents = outputs.map(({ text, file }) => readDocument(text, file));
  if (documents.every(isState)) {
    const files = outputs.map(({ file }) => file).join(", ");
    throw new InvalidTerraformError([
      problemIn(
        files,
        "",
        "is a state, which changes nothing; give a plan: terraform plan -out=tfplan, terraform show -json tfplan",
      ),
    ]);
  }
  const changes = documents.map((document, plan) => changesIn(document, plan));
  const orders = documents.map((document, plan) => new ChangeOrder(document, changes[plan]));
  return {
    before: networkFromResources(documents.map(beforeOf).flatMap(azureResourcesOf)),
    after: networkFromResources(documents.flatMap(azureResourcesOf)),
    changes: changes.flat(),
    isOver: (one, other) => (one.plan === other.plan ? orders[one.plan].isOver(one, other) : one.plan < other.plan),
  };
}

function isState({ priorRoot }: TerraformDocument): boolean {
  return priorRoot === undefined;
}

/** What is there before the plan is applied, all of which is known. */
function beforeOf({ root, priorRoot = root, ...document }: TerraformDocument): TerraformDocument {
  return { ...document, root: priorRoot, changes: [] };
}
