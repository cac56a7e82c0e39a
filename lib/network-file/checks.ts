import type { FieldPath } from "../topology/field-path";
import { fieldName, shorten } from "../topology/field-path";
import type { SchemaProblem } from "../topology/schema-check";
import { didYouMean } from "../topology/suggestion";
import type { OneOrMore } from "./definition";
import { listOf } from "./definition";
import type { Draft } from "./draft";
import { Findings } from "./findings";
import { checkHub, checkSpoke } from "./network-checks";

/** What a schema cannot say: references, names, and fields that go together or exclude each other. */
export function checkDraft(document: unknown, draft: Draft, has: (path: FieldPath) => boolean): SchemaProblem[] {
  const findings = new Findings(has);
  const hubs = new Set(namesIn(document, "hubs"));
  checkNames(document, findings);
  for (const [name, hub] of entries(draft.hubs)) checkHub(["hubs", name], hub, findings);
  for (const [name, spoke] of entries(draft.spokes)) {
    checkSpoke(["spokes", name], spoke, findings);
    checkReferences(["spokes", name, "hubs"], spoke.hubs, hubs, findings);
  }
  for (const [name, site] of entries(draft.sites)) {
    checkReferences(["sites", name, "reachedThrough"], site.reachedThrough, hubs, findings);
  }
  checkAcknowledgements(draft, findings);
  checkExpressions([], document, findings);
  return findings.problems;
}

function entries<T>(named: Readonly<Record<string, T | undefined>> | undefined): [string, T][] {
  return Object.entries(named ?? {}).flatMap(([name, value]) => (isMapping(value) ? [[name, value]] : []));
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function namesIn(document: unknown, section: string): string[] {
  const named = isMapping(document) ? document[section] : undefined;
  return isMapping(named) ? Object.keys(named) : [];
}

/** Azure and Terraform do not tell names apart that differ in their case only. */
function checkNames(document: unknown, findings: Findings): void {
  const taken = new Map<string, FieldPath>();
  for (const section of ["hubs", "spokes", "sites"]) {
    for (const name of namesIn(document, section)) {
      const path = [section, name];
      const other = taken.get(name.toLowerCase());
      if (other)
        findings.fail(
          path,
          `has the same name as ${fieldName(other)}; every hub, spoke and site needs another one`,
          "field",
        );
      else taken.set(name.toLowerCase(), path);
    }
  }
}

function checkReferences(
  path: FieldPath,
  references: OneOrMore<string> | undefined,
  hubs: ReadonlySet<string>,
  findings: Findings,
): void {
  const isList = Array.isArray(references);
  for (const [index, name] of (listOf(references) ?? []).entries()) {
    if (name === undefined || hubs.has(name)) continue;
    findings.fail(
      isList ? [...path, index] : path,
      `there is no hub ${shorten(JSON.stringify(name))}; ${didYouMean(name, [...hubs])}`,
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

/** Checks and router configurations are made from what is written, so Terraform must find nothing to compute in it. */
function checkExpressions(path: FieldPath, value: unknown, findings: Findings): void {
  if (typeof value === "string" && isExpression(value)) {
    findings.fail(
      path,
      `${shorten(JSON.stringify(value))} would be computed by Terraform; write the value itself, without "\${" and "%{"`,
    );
  } else if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key;
      if (isExpression(key))
        findings.fail([...path, step], 'would be computed by Terraform; write a name without "${" and "%{"', "field");
      checkExpressions([...path, step], inner, findings);
    }
  }
}

function isExpression(text: string): boolean {
  // The last one is how cdktf itself marks what is not known yet.
  return /[$%]\{|\{TfToken\[/.test(text);
}
