import { InvalidPropsError } from "../constructs/core";
import { InvalidAddressError } from "../net";
import type { FieldPath } from "../text";
import { elementOfConstruct } from "./elements";
import { placeOfProp } from "./fields";
import type { Problem } from "./problem";
import { problemAt, type NetworkFile } from "./read";

/**
 * The complaints of a construct about its props, as problems of the lines of the file that the props come from.
 * @param path of the part of the file that the construct was made for
 * @throws the error itself when it is not about props
 */
export function problemsOfConstruct(
  { path: file, network, source }: NetworkFile,
  path: FieldPath,
  error: unknown,
): Problem[] {
  const at = (where: FieldPath, message: string, about: "value" | "field" = "value") =>
    problemAt(file, source, { path: where, about, message });
  if (error instanceof InvalidAddressError) return [at(path, error.message)];
  if (!(error instanceof InvalidPropsError)) throw error;
  const element = elementOfConstruct(network, error.constructPath);
  return error.complaints.map(({ field, message }) => {
    // A hub or spoke has its name from the key that it stands under.
    if (!element || field === "name") return at(path, message, "field");
    const where = placeOfProp(element, field);
    return at(where, message, source.has(where) ? "value" : "field");
  });
}
