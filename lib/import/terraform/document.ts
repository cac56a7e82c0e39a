import { shorten, whyNotUtf8 } from "../../text";
import { problemIn, UnreadableTextError, whyNotJson } from "../unreadable";

/** Says why a text is not the output of `terraform show -json`. */
export class InvalidTerraformError extends UnreadableTextError {}

/** An object of Terraform's JSON, of which nothing is sure. */
export type Json = Readonly<Record<string, unknown>>;

/** What Terraform says of a plan or a state. */
export interface TerraformDocument {
  /** The values after the plan, or those of the state. */
  readonly root: Json;
  /** What is read and not made: the values before the plan. */
  readonly priorRoot?: Json;
  readonly changes: readonly Json[];
  /** Nothing for a state. */
  readonly configuration?: Json;
  /** The values of the variables of a plan. */
  readonly variables: Json;
}

const HOW = "give the output of: terraform show -json PLANFILE";

/**
 * Reads the output of `terraform show -json` for a plan or a state.
 * @throws InvalidTerraformError
 */
export function readDocument(text: string, file: string): TerraformDocument {
  const refuse = (message: string) => new InvalidTerraformError([problemIn(file, "", message)]);
  const document = parse(text, refuse);
  const why = whyNotOutput(document);
  if (why !== undefined) throw refuse(why);
  const { format_version: version, values, planned_values: planned, prior_state: prior } = document as Json;
  if (typeof version !== "string" || !/^1\.\d+$/.test(version)) {
    const shown = typeof version === "string" ? shorten(version) : "not said";
    throw refuse(`its format_version is ${shown}; this release reads version 1, which Terraform 1.1.1 and newer write`);
  }
  const root = objectAt(planned ?? values, "root_module");
  if (planned === undefined && values === undefined) throw refuse("is an empty state: nothing has been applied");
  if (document.errored === true) throw refuse("is a plan that failed, so it is not whole; plan again");
  return {
    root,
    ...(planned !== undefined && { priorRoot: objectAt(objectAt(prior, "values"), "root_module") }),
    changes: listAt(document, "resource_changes"),
    variables: objectAt(document, "variables"),
    ...(isObject(document.configuration) && { configuration: document.configuration }),
  };
}

function parse(text: string, refuse: (message: string) => Error): Json {
  if (text.startsWith("PK")) throw refuse(`is a plan file, which only Terraform reads; ${HOW}`);
  if (text.trim() === "") throw refuse(`is empty; ${HOW}`);
  try {
    const document: unknown = JSON.parse(text.replace(/^\uFEFF/, ""));
    if (isObject(document)) return document;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const utf16 = whyNotUtf8(text);
    if (utf16 !== undefined) throw refuse(utf16);
    if (/^(hubs|spokes):/m.test(text)) throw refuse("is a network file; commands read it without --terraform");
    if (/^\s*(Terraform|OpenTofu|#|terraform|resource|Plan:|No changes)/.test(text))
      throw refuse(`is text for people; ${HOW}`);
    throw refuse(`${whyNotJson(text, error)}; ${HOW}`);
  }
  throw refuse(`is not a plan or a state; ${HOW}`);
}

/** What it is instead, for files that are taken for it. */
function whyNotOutput(document: Json): string | undefined {
  if ("format_version" in document) return undefined;
  if ("virtualNetworks" in document) return "is a topology; commands read it with --topology";
  if (document.version === 4 && "serial" in document)
    return "is a state file; give the output of: terraform show -json";
  if ("resource" in document || "provider" in document) return `is a configuration, of which no plan was made; ${HOW}`;
  if ("terraform_version" in document && "@level" in document) return `is the log of terraform plan -json; ${HOW}`;
  return `is not a plan or a state; ${HOW}`;
}

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function objectAt(value: unknown, name: string): Json {
  const found = isObject(value) ? value[name] : undefined;
  return isObject(found) ? found : {};
}

export function listAt(value: unknown, name: string): readonly Json[] {
  const found = isObject(value) ? value[name] : undefined;
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export function textAt(value: unknown, name: string): string | undefined {
  const found = isObject(value) ? value[name] : undefined;
  return typeof found === "string" ? found : undefined;
}
