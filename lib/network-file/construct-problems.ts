import { InvalidPropsError } from "../constructs/core";
import { InvalidAddressError } from "../net";
import type { FieldPath } from "../text";
import { elementOfConstruct } from "./elements";
import { placeOfProp } from "./fields";
import type { Problem } from "./problem";
import { problemAt } from "./read";
import type { NetworkFile } from "./read";

/** A problem of a construct starts with the name of the prop. */
const PROP_AND_MESSAGE = /^([\w.[\]]+): (.*)$/s;

/**
 * What a construct has against its props, as problems of the lines of the file that they come from.
 *
 * @param path of the part of the file that the construct was made for
 * @throws the error itself when it is not about props
 */
export function problemsOfConstruct(
  { path: file, network, source }: NetworkFile,
  path: FieldPath,
  error: unknown,
): Problem[] {
  if (error instanceof InvalidAddressError) return [problemAt(file, source, path, error.message)];
  if (!(error instanceof InvalidPropsError)) throw error;
  const element = elementOfConstruct(network, error.constructPath);
  return error.problems.map((problem) => {
    const [, prop = "", message = problem] = PROP_AND_MESSAGE.exec(problem) ?? [];
    // A hub or spoke has its name from the key that it stands under.
    const isOfElement = element !== undefined && prop !== "" && prop !== "name";
    const where = isOfElement ? placeOfProp(element, prop) : path;
    return problemAt(file, source, where, message, source.has(where) && isOfElement ? "value" : "field");
  });
}
