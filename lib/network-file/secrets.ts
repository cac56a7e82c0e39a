import type { FieldPath } from "../text";
import type { DocumentFinding } from "../document";

/** The names under which people put secrets into the file, and the field for a variable instead. */
const VARIABLES: Readonly<Record<string, string>> = {
  authorizationKey: "authorizationKeyVariable",
  sharedKey: "sharedKeyVariable",
};

/** Whether a field is a secret, by its name. */
export function isSecret(path: FieldPath): boolean {
  return variableFor(path) !== undefined;
}

/** Explains what to do with a secret, beyond that there is no such field. */
export function explainSecret(problem: DocumentFinding): DocumentFinding {
  const variable = problem.about === "field" ? variableFor(problem.path) : undefined;
  if (variable === undefined) return problem;
  const message =
    `is a secret, which must not be in the file; give ${variable}, the name of a Terraform variable, and set the ` +
    "environment variable TF_VAR_ and this name to the secret";
  return { ...problem, message };
}

function variableFor(path: FieldPath): string | undefined {
  const field = String(path[path.length - 1]);
  const isOfGateway = path[0] === "circuits" || path[0] === "hubs";
  return isOfGateway && Object.keys(VARIABLES).includes(field) ? VARIABLES[field] : undefined;
}
