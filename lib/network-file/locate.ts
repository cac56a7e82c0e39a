import { InvalidPropsError } from "../constructs/core";
import { InvalidAddressError } from "../net";
import type { Violation } from "../rules";
import { type FieldPath, nowNamed, parseFieldName } from "../text";
import { elementOfConstruct, elementOfName, type FileElement } from "./elements";
import { FIELD_NAMES } from "./fields";
import { ROUTE_SERVER_FIELDS } from "./hub-gateways";
import type { Problem } from "./problem";
import { isFieldOfFile, problemAt, type NetworkFile } from "./read";

/** The line of the file that a violation is about. */
export function locateViolation(file: NetworkFile, violation: Violation): Problem {
  const { rule, severity, message, fix, page } = violation;
  const { file: path, line, column, field } = problemIn(file, placeOfViolation(file, violation), message);
  return { file: path, line, column, field, message, rule, severity, fix, page };
}

/**
 * The complaints of a construct about its props, as problems of the lines of the file that the props come from.
 * @param part the path of the part of the file that the construct was made for
 * @throws the error itself when it is not about props
 */
export function problemsOfConstruct(file: NetworkFile, part: FieldPath, error: unknown): Problem[] {
  if (error instanceof InvalidAddressError) return [problemIn(file, { path: part, isField: true }, error.message)];
  if (!(error instanceof InvalidPropsError)) throw error;
  return error.complaints.flatMap(({ field: prop, message }) => {
    // A gateway has its tunnels by name, each with a construct of its own.
    const [, tunnel, field] = /^connections\.([^.]+)\.(.*)$/.exec(prop) ?? [undefined, undefined, prop];
    const path = tunnel === undefined ? error.constructPath : `${error.constructPath}/Connection-${tunnel}`;
    const element = elementOfConstruct(file.network, path);
    // A hub or spoke has its name from the key that it stands under.
    if (!element || field === "name") {
      return isNameReported(file, part) ? [] : problemIn(file, { path: part, isField: false }, message);
    }
    // The lists of props are those of the file, other than the lists of the topology.
    const place = placeOfField(file, { ...element, entries: {} }, field);
    return isReported(file, place) ? [] : problemIn(file, { path: place, isField: true }, message);
  });
}

function isPartOf(inner: FieldPath, outer: FieldPath): boolean {
  return outer.every((step, index) => inner[index] === step);
}

/** Whether the name of a resource may be wrong because of a name or an entry of a list that is wrong in the file. */
function isNameReported({ findings }: NetworkFile, part: FieldPath): boolean {
  return findings.some(
    ({ path }) => isPartOf(path, part) && (path.at(-1) === "name" || typeof path.at(-1) === "number"),
  );
}

/** Whether something is wrong with a field, or with a part of it, already when the file is read. */
function isReported({ findings }: NetworkFile, place: FieldPath): boolean {
  const field = String(place.at(-1));
  return findings.some(
    ({ path }) =>
      isPartOf(place, path) ||
      // An element is no field: its complaints are about something else.
      (place.length > 2 && isPartOf(path, place)) ||
      // What the file says for all of its elements.
      isPartOf(place.slice(2), path) ||
      (place.length > 2 && isPartOf(path, place.slice(2))) ||
      // The field is there with its earlier name.
      (isPartOf(path, place.slice(0, -1)) && nowNamed(String(path[place.length - 1]), [field]) !== undefined),
  );
}

interface Place {
  readonly path: FieldPath;
  /** False if it is an element as a whole. */
  readonly isField: boolean;
}

function placeOfViolation(file: NetworkFile, { element: name, path, field }: Violation): Place {
  const [section, ...rest] = parseFieldName(field ?? "");
  if (section === "acknowledgements") return { path: ["acknowledge", ...rest], isField: true };
  const { network } = file;
  const element = (path === undefined ? undefined : elementOfConstruct(network, path)) ?? elementOfName(network, name);
  if (!element) return { path: [], isField: false };
  const where = field === undefined ? element.path : placeOfField(file, element, field);
  return { path: where, isField: where.join() !== element.path.join() };
}

/** A field that is not written has its default: what it is missing from is pointed at. */
function problemIn({ path: file, source }: NetworkFile, { path, isField }: Place, message: string): Problem {
  return problemAt(file, source, { path, about: isField && source.has(path) ? "value" : "field", message });
}

/** The parts of a hub or spoke that have fields of its construct. What gateways share is in the first of theirs. */
const PARTS = ["existing", ...ROUTE_SERVER_FIELDS];

/**
 * Where the file says what a field of an element or a prop of its construct says: `addresses[0]` of a route server is
 * `routeServerAddresses[0]`. If the file has no such field, this is the field or the element that contains it.
 */
function placeOfField({ source }: NetworkFile, element: FileElement, field: string): FieldPath {
  const { kind, path, entries = {} } = element;
  const [first, ...numbered] = parseFieldName(field);
  const [index, ...inside] = numbered;
  const list = entries[first] ?? [];
  const entry = typeof index === "number" ? list.at(index) : undefined;
  if (entry) return knownPart([...entry, ...inside]);
  const parts = PARTS.map((part) => [...path.slice(0, 2), part]).filter((part) => source.has(part));
  const names: Readonly<Partial<Record<string, string>>> = FIELD_NAMES[kind];
  // `privateIp` of the topology may be one of `privateIps`.
  const name = source.has([...path, first]) ? first : (names[first] ?? first);
  const holder = (kind === "network" ? [path.slice(0, -1), []] : [path, ...parts]).find((each) =>
    isFieldOfFile([...each, name]),
  );
  if (!holder) return list.at(0) ?? path;
  // A list with one entry may be written as the entry.
  const isEntry = source.has([...holder, name]) && !source.has([...holder, name, 0]);
  return knownPart([...holder, name, ...(index === 0 && isEntry ? inside : numbered)]);
}

function knownPart(path: FieldPath): FieldPath {
  return isFieldOfFile(path) ? path : knownPart(path.slice(0, -1));
}
