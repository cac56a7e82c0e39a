import type { Violation } from "../rules";
import { type FieldPath, fieldName, parseFieldName } from "../text";
import { elementOfConstruct, elementOfName } from "./elements";
import { placeOfField } from "./fields";
import type { Problem } from "./problem";
import { isFieldOfFile, type NetworkFile } from "./read";

/** The line of the file that a violation is about. */
export function locateViolation(file: NetworkFile, violation: Violation): Problem {
  const { rule, severity, message, fix, page } = violation;
  const { where, isField } = pathOf(file, violation);
  // A field that is not written has its default: the element is what can be pointed at.
  const about = isField && file.source.has(where) ? "value" : "field";
  return {
    file: file.path,
    ...file.source.positionOf(where, about),
    field: fieldName(where),
    message,
    rule,
    severity,
    fix,
    page,
  };
}

function pathOf(
  { network }: NetworkFile,
  { element, path, field }: Violation,
): { readonly where: FieldPath; readonly isField: boolean } {
  const [section, ...rest] = parseFieldName(field ?? "");
  if (section === "acknowledgements") return { where: ["acknowledge", ...rest], isField: true };
  const place = (path === undefined ? undefined : elementOfConstruct(network, path)) ?? elementOfName(network, element);
  if (!place) return { where: [], isField: false };
  if (field === undefined) return { where: place.path, isField: false };
  let where = placeOfField(network, place, field);
  // What the file has no words for follows from the element as a whole.
  while (where.length > place.path.length && !isFieldOfFile(where)) where = where.slice(0, -1);
  return { where, isField: where.length !== place.path.length };
}
