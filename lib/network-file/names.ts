import { quoted } from "../text";

/**
 * The name of a hub, spoke, site, circuit or part of one.
 * @pattern ^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$
 */
export type ElementName = string;

/**
 * The name of a hub of the file.
 * @minLength 1
 * @example "west"
 */
export type HubName = string;

/**
 * The name of a spoke of the file.
 * @minLength 1
 * @example "app"
 */
export type SpokeName = string;

/**
 * The name of a site of the file.
 * @minLength 1
 * @example "branch"
 */
export type SiteName = string;

/**
 * The name of a circuit of the file.
 * @minLength 1
 * @example "amsterdam"
 */
export type CircuitName = string;

/**
 * The name of a circuit or of a hub of the file.
 * @minLength 1
 * @example "amsterdam"
 */
export type CircuitOrHubName = string;

/**
 * The name of a Terraform variable that a shell can set as `TF_VAR_` and the name.
 * @pattern ^[A-Za-z_]\w{0,63}$
 * @not { enum: ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"] }
 * @example "branch_key"
 */
export type VariableName = string;

/**
 * A text before or after the name of a resource.
 * @pattern ^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$
 */
export type NameAffix = string;

/**
 * The id of a rule.
 * @pattern ^ARS[0-9]{3}$
 * @example "ARS012"
 */
export type RuleId = string;

/**
 * An availability zone.
 * @example 1
 */
export type Zone = 1 | 2 | 3 | "1" | "2" | "3";

const whyNotOfElement = whyNotLike(
  /^[A-Za-z]([A-Za-z\d-]{0,38}[A-Za-z\d])?$/,
  "letters, digits and hyphens, starting with a letter and ending with a letter or digit, 40 at most",
);

/** Says why a text cannot be the name of an element, or `undefined` when it can. */
export function whyNotElementName(name: string): string | undefined {
  // The library `constructs` finds children of these names where there are none.
  if (name in {})
    return `${quoted(name)} is a word of JavaScript, which cdktf takes for something else; choose another name`;
  return whyNotOfElement(name);
}

/** Says why a text cannot stand before or after names, or `undefined` when it can. */
export const whyNotNameAffix = whyNotLike(
  /^[A-Za-z\d]([A-Za-z\d-]{0,18}[A-Za-z\d])?$/,
  "letters, digits and hyphens, starting and ending with a letter or digit, 20 at most",
);

/** Says why a text is not the id of a rule, or `undefined` when it has the form of one. */
export const whyNotRuleId = whyNotLike(/^ARS\d{3}$/, "the id of a rule, ARS and three digits such as ARS001");

function whyNotLike(pattern: RegExp, expected: string): (text: string) => string | undefined {
  return (text) => (pattern.test(text) ? undefined : `${quoted(text)} cannot be used; expected ${expected}`);
}

/** Of Terraform's names those that a shell can set, as `TF_VAR_` and the name. */
const VARIABLE_NAME = /^[A-Za-z_]\w{0,63}$/;

/** Names that Terraform reserves: https://developer.hashicorp.com/terraform/language/block/variable */
const RESERVED_NAMES = ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"];

/** Says why a text cannot be the name of a variable, or `undefined` when it can. */
export function whyNotVariableName(name: string): string | undefined {
  if (RESERVED_NAMES.includes(name)) return `${quoted(name)} is a word of Terraform; choose another name`;
  if (VARIABLE_NAME.test(name)) return undefined;
  // The text is not repeated: it may be the secret itself.
  return (
    "is no name of a variable; expected letters, digits and underscores, not starting with a digit, 64 at most. The " +
    "secret itself is in no file: Terraform takes it from the environment, as TF_VAR_ and the name of the variable"
  );
}
