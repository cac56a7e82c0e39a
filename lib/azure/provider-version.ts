import { quoted } from "../text";

/**
 * The versions of azurerm, Terraform's provider for Azure, as Terraform writes version constraints: one such as
 * `4.81.0`, or a range such as `~> 4.70` or `>= 4.60, < 4.80`.
 * @pattern ^ *((=|!=|>=|<=|>|<|~>) *)?\d+(\.\d+){0,2}( *, *((=|!=|>=|<=|>|<|~>) *)?\d+(\.\d+){0,2})* *$
 * @example "4.81.0"
 */
export type ProviderVersion = string;

/** The oldest minor version of azurerm 4 for which the resources are made. */
const OLDEST_MINOR = 55;
const EXPECTED = `azurerm from 4.${OLDEST_MINOR} and before 5, such as "4.81.0" or "~> 4.${OLDEST_MINOR}"`;

/** Says why a version constraint cannot be that of azurerm, or `undefined` when it can. */
export function whyNotProviderVersion(text: string): string | undefined {
  const clauses = text.split(",").map((clause) => /^ *(\D*?) *(\d+)(?:\.(\d+))?(?:\.(\d+))? *$/.exec(clause));
  const isUsable = clauses.every((clause) => clause && isClauseUsable(clause));
  // Without an upper limit, Terraform takes the newest major version.
  const hasLimit = clauses.some((clause) => clause && /^(=|~>|<|<=|)$/.test(clause[1]));
  return isUsable && hasLimit ? undefined : `${quoted(text)} cannot be used; expected ${EXPECTED}`;
}

function isClauseUsable([, operator, major, minor = "0", patch]: RegExpExecArray): boolean {
  const isFour = major === "4";
  const isKnown = isFour && Number(minor) >= OLDEST_MINOR;
  switch (operator) {
    case "":
    case "=":
      return isKnown;
    case "~>":
      // Without a patch version it allows every later minor version.
      return patch === undefined ? isFour : isKnown;
    case "<=":
      return isKnown;
    case "<":
      return (isFour && Number(minor) > OLDEST_MINOR) || (major === "5" && Number(minor) + Number(patch ?? 0) === 0);
    default:
      return [">", ">=", "!="].includes(operator);
  }
}
