import { problemsOfTags } from "../azure";
import { repeated } from "../collections";
import { type FieldPath, fieldName, quoted } from "../text";
import { isExpression, type DocumentFinding } from "../document";
import { STACK_PLACEHOLDER, type BackendDefinition } from "./backend-definition";
import { checkCircuit, checkConnections } from "./circuit-checks";
import { entriesOf, isMapping, type Draft } from "./draft";
import { Findings } from "./findings";
import { checkImported, type Imported } from "./imported";
import { checkHub } from "./hub-checks";
import { sectionIn } from "./references";
import { isSecret } from "./secrets";
import { checkAnnouncements } from "./site-checks";
import { checkSpoke } from "./spoke-checks";
import { listOf } from "./written";

/** Checks what neither the schema nor the constructs can: names, and fields that require or exclude each other. */
export function checkDraft(
  document: unknown,
  draft: Draft,
  imported: Imported,
  has: (path: FieldPath) => boolean,
): DocumentFinding[] {
  const findings = new Findings(has);
  checkNames(document, findings);
  if (isMapping(document)) checkImported(draft, imported, findings);
  for (const [name, hub] of entriesOf(draft.hubs)) checkHub(["hubs", name], hub, findings);
  for (const [name, spoke] of entriesOf(draft.spokes)) {
    checkSpoke(["spokes", name], spoke, imported, findings);
  }
  for (const [name, circuit] of entriesOf(draft.circuits)) checkCircuit(["circuits", name], circuit, findings);
  if (draft.backend?.cloud) checkCloud(["backend", "cloud"], findings);
  if ((draft.stacks ?? "one") !== "one") checkStates(draft.backend ?? {}, findings);
  checkAnnouncements(draft, findings);
  checkConnections(draft, findings);
  checkTags([], draft, findings);
  for (const section of ["hubs", "spokes", "circuits"] as const) {
    for (const [name, element] of entriesOf<Tagged>(draft[section])) checkTags([section, name], element, findings);
  }
  checkAcknowledgements(draft, findings);
  checkExpressions([], document, findings);
  return findings.found;
}

/** Azure and Terraform ignore the case of names. */
function checkNames(document: unknown, findings: Findings): void {
  const paths = ["hubs", "spokes", "sites", "circuits"].flatMap((section) =>
    Object.keys(sectionIn(document, section)).map((name) => [section, name]),
  );
  for (const { item, first } of repeated(paths, ([, name]) => name.toLowerCase())) {
    const why = `has the same name as ${fieldName(first)}; every hub, spoke, site and circuit needs another one`;
    findings.fail(item, why, "field");
  }
}

function checkCloud(path: FieldPath, findings: Findings): void {
  if (findings.has([...path, "workspace"])) {
    findings.refuse(path, ["tags"], "is not for a workspace that is named; remove it, or workspace");
  } else if (!findings.has([...path, "tags"])) {
    findings.need(path, { workspace: "give the name of the workspace, or the tags of several" });
  }
}

/** Each of several stacks has a state of its own. */
function checkStates({ azurerm, cloud }: Partial<BackendDefinition>, findings: Findings): void {
  const fields = [
    { path: ["azurerm", "key"], names: listOf(azurerm?.key), example: "{stack}.tfstate" },
    { path: ["cloud", "workspace"], names: listOf(cloud?.workspace), example: "azure-{stack}" },
    { path: ["cloud", "tags"], names: listOf(cloud?.tags), example: "{stack}" },
  ];
  for (const { path, names, example } of fields) {
    if (names === undefined || names.some((name) => name.includes(STACK_PLACEHOLDER))) continue;
    const why = `is the same for all stacks, and each needs a state of its own; write ${STACK_PLACEHOLDER} in it`;
    findings.fail(["backend", ...path], `${why}, such as "${example}"`);
  }
}

interface Tagged {
  readonly tags?: Readonly<Record<string, unknown>>;
}

/** The tags of the file or of an element. Constructs check them together. */
function checkTags(path: FieldPath, { tags = {} }: Tagged, findings: Findings): void {
  // Values of other types are refused already, and expressions are below.
  const texts = Object.entries(tags).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !isExpression(entry[0]),
  );
  for (const { name, why } of problemsOfTags(Object.fromEntries(texts))) {
    findings.fail([...path, "tags", ...(name === undefined ? [] : [name])], why, "field");
  }
}

function checkAcknowledgements({ acknowledge = [] }: Draft, findings: Findings): void {
  const entries = acknowledge.map((entry, index) => ({ index, rule: entry?.rule, element: entry?.element ?? "" }));
  for (const { item } of repeated(entries, ({ rule, element }) => rule && `${rule} ${element}`)) {
    const why = `${String(item.rule)} is acknowledged for the same element before; remove one`;
    findings.fail(["acknowledge", item.index], why);
  }
}

/** Checks and router configurations are made from the values in the file, so Terraform must not compute any. */
function checkExpressions(path: FieldPath, value: unknown, findings: Findings): void {
  if (typeof value === "string" && isExpression(value)) {
    findings.fail(
      path,
      `${quoted(value)} would be computed by Terraform; write the value itself, without "\${" and "%{"`,
    );
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      // A secret is refused already, and must not be repeated.
      if (isSecret([...path, step])) continue;
      if (isExpression(key))
        findings.fail([...path, step], 'would be computed by Terraform; write a name without "${" and "%{"', "field");
      checkExpressions([...path, step], inner, findings);
    }
  }
}
