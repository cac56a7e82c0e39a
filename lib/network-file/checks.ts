import { type FieldPath, didYouMean, fieldName, quoted } from "../text";
import type { DocumentFinding } from "../document";
import { checkCircuit, checkConnections } from "./circuit-checks";
import { type OneOrMore, listOf } from "./written";
import { entriesOf, isMapping, type Draft } from "./draft";
import { Findings } from "./findings";
import { checkHub, checkSpoke } from "./network-checks";
import { checkRemoteGateways } from "./remote-gateway-checks";
import { isSecret } from "./secrets";
import { checkTunnels } from "./vpn-checks";

/** Checks what a schema cannot: references, names, and fields that require or exclude each other. */
export function checkDraft(document: unknown, draft: Draft, has: (path: FieldPath) => boolean): DocumentFinding[] {
  const findings = new Findings(has);
  const hubs: Named = { noun: "hub", names: new Set(namesIn(document, "hubs")) };
  const circuits: Named = { noun: "circuit", names: new Set(namesIn(document, "circuits")) };
  checkNames(document, findings);
  const sites: Named = { noun: "site", names: new Set(namesIn(document, "sites")) };
  for (const [name, hub] of entriesOf(draft.hubs)) {
    checkHub(["hubs", name], hub, findings);
    checkReferences(["hubs", name, "existing", "connectedSites"], hub.existing?.connectedSites, sites, findings);
  }
  for (const [name, spoke] of entriesOf(draft.spokes)) {
    checkSpoke(["spokes", name], spoke, findings);
    checkReferences(["spokes", name, "hubs"], spoke.hubs, hubs, findings);
  }
  checkRemoteGateways(draft, [...hubs.names], namesIn(document, "spokes"), findings);
  for (const [name, site] of entriesOf(draft.sites)) {
    checkReferences(["sites", name, "reachedThrough"], site.reachedThrough, hubs, findings);
    checkReferences(["sites", name, "circuits"], site.circuits, circuits, findings);
    checkReferences(["sites", name, "preferredCircuits"], site.preferredCircuits, circuits, findings);
  }
  for (const [name] of entriesOf(draft.circuits)) checkCircuit(["circuits", name], findings);
  checkConnections(draft, circuits.names, findings);
  checkTunnels(draft, namesIn(document, "sites"), findings);
  checkAcknowledgements(draft, findings);
  checkExpressions([], document, findings);
  return findings.found;
}

function namesIn(document: unknown, section: string): string[] {
  const named = isMapping(document) ? document[section] : undefined;
  return isMapping(named) ? Object.keys(named) : [];
}

/** Azure and Terraform ignore the case of names. */
function checkNames(document: unknown, findings: Findings): void {
  const taken = new Map<string, FieldPath>();
  for (const section of ["hubs", "spokes", "sites", "circuits"]) {
    for (const name of namesIn(document, section)) {
      const path = [section, name];
      const other = taken.get(name.toLowerCase());
      if (other)
        findings.fail(
          path,
          `has the same name as ${fieldName(other)}; every hub, spoke, site and circuit needs another one`,
          "field",
        );
      else taken.set(name.toLowerCase(), path);
    }
  }
}

/** What can be referred to by name. */
interface Named {
  readonly noun: string;
  readonly names: ReadonlySet<string>;
}

function checkReferences(
  path: FieldPath,
  references: OneOrMore<string> | undefined,
  { noun, names }: Named,
  findings: Findings,
): void {
  const isList = Array.isArray(references);
  for (const [index, name] of (listOf(references) ?? []).entries()) {
    if (name === undefined || names.has(name)) continue;
    findings.fail(
      isList ? [...path, index] : path,
      `there is no ${noun} ${quoted(name)}; ${didYouMean(name, [...names])}`,
    );
  }
}

function checkAcknowledgements({ acknowledge }: Draft, findings: Findings): void {
  const known = new Set<string>();
  for (const [index, entry] of (acknowledge ?? []).entries()) {
    if (entry?.rule === undefined) continue;
    const key = `${entry.rule} ${entry.element ?? ""}`;
    if (known.has(key))
      findings.fail(["acknowledge", index], `${entry.rule} is acknowledged for the same element before; remove one`);
    known.add(key);
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

function isExpression(text: string): boolean {
  // The last one is cdktf's own mark for unresolved values.
  return /[$%]\{|\{TfToken\[/.test(text);
}
