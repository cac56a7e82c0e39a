import { repeated } from "../collections";
import { quoted } from "../text";
import { LIMITS } from "./limits";

/** What is wrong with tags. */
export interface TagProblem {
  /** The name of the tag; none where it is about all of them. */
  readonly name?: string;
  readonly why: string;
}

/**
 * What Azure has against the tags of a resource.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/tag-resources
 */
export function problemsOfTags(tags: Readonly<Record<string, string>>): TagProblem[] {
  const entries = Object.entries(tags);
  const wrong = entries.flatMap(([name, value]) => {
    const why = whyNotTag(name, value);
    return why === undefined ? [] : [{ name, why }];
  });
  const twice = repeated(Object.keys(tags), (name) => name.toLowerCase()).map(({ item, first }) => ({
    name: item,
    why: `${quoted(item)} and ${quoted(first)} are one tag to Azure, which ignores the case of names; remove one`,
  }));
  const many = `has ${entries.length} tags; Azure takes ${LIMITS.tags} at most, so remove some`;
  return [...(entries.length > LIMITS.tags ? [{ why: many }] : []), ...wrong, ...twice];
}

function whyNotTag(name: string, value: string): string | undefined {
  // JavaScript takes it for something else, and Terraform would never see it.
  if (name === "__proto__") return `${quoted(name)} cannot be the name of a tag; choose another one`;
  if (!/^[^<>%&\\?/]+$/.test(name) || name.length > LIMITS.tagName) {
    return `${quoted(name)} cannot be the name of a tag; expected 1 to ${LIMITS.tagName} characters without < > % & \\ ? /`;
  }
  if (value.length <= LIMITS.tagValue) return undefined;
  return `${quoted(name)} has a value of ${value.length} characters; Azure takes ${LIMITS.tagValue} at most`;
}
