import type { Violation } from "../rules";
import { fieldName } from "../topology/field-path";
import { elementOfConstruct, elementOfName, fieldOf } from "./elements";
import type { Problem } from "./problem";
import type { NetworkFile } from "./read";

/** What a rule has against the network, as a problem of the line of the file that says so. */
export function locateViolation(file: NetworkFile, violation: Violation): Problem {
  const { rule, severity, message, fix, page, path, element, field } = violation;
  const place =
    (path === undefined ? undefined : elementOfConstruct(file.network, path)) ?? elementOfName(file.network, element);
  const where = place ? fieldOf(place, field) : [];
  // A field that is not written has its default: the element is what can be pointed at.
  const about = file.source.has(where) && field !== undefined ? "value" : "field";
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
