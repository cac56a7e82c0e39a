import { didYouMean, quoted } from "../text";
import type { ValueChecks } from "../document";
import { isMapping } from "./draft";
import type { Imported } from "./imported";
import { REMOTE_GATEWAY_FIELDS } from "./spoke-definition";

/** What is wrong with the names by which a file refers to its own elements, by the name of their type. */
export function referenceChecks(document: unknown, { networks, beyond, isWhole }: Imported): ValueChecks {
  const names = (section: string) => Object.keys(sectionIn(document, section));
  const spokes = sectionIn(document, "spokes");
  const isServed = (spoke: unknown) => isMapping(spoke) && !REMOTE_GATEWAY_FIELDS.some((field) => field in spoke);
  const served = Object.keys(spokes).filter((name) => isServed(spokes[name]));
  const hubs = [...names("hubs"), ...networks.flatMap(({ kind, name }) => (kind === "hub" ? name : []))];
  const isImported = (name: string) => networks.some((each) => each.name === name && each.kind !== "hub");
  const own = (noun: string, known: readonly string[]) => (name: string) =>
    beyond.includes(name) && !known.includes(name)
      ? `${quoted(name)} is managed elsewhere, and so is what it is connected with; ${didYouMean(name, known)}`
      : amongst(noun, known)(name);
  return {
    HubName: isWhole ? amongst("hub", hubs) : unknowable,
    SiteName: own("site", names("sites")),
    CircuitName: own("circuit", names("circuits")),
    CircuitOrHubName: isWhole ? own("circuit or hub", [...names("circuits"), ...hubs]) : unknowable,
    SpokeName: (name: string) => {
      const isUnserved = Object.keys(spokes).includes(name) && !served.includes(name);
      if (isUnserved) return `${quoted(name)} has no route server of its own; ${didYouMean(name, served)}`;
      if (!isImported(name)) return amongst("spoke", served)(name);
      return `${quoted(name)} is managed elsewhere, and so are its peerings; ${didYouMean(name, served)}`;
    },
  };
}

/** A part of a document that has elements by name, even if it is wrong otherwise. */
export function sectionIn(document: unknown, section: string): Record<string, unknown> {
  const named = isMapping(document) ? document[section] : undefined;
  return isMapping(named) ? named : {};
}

/** A file that could not be read may have the name. */
function unknowable(): undefined {
  return undefined;
}

function amongst(noun: string, names: readonly string[]): (name: string) => string | undefined {
  const known = new Set(names);
  return (name) => (known.has(name) ? undefined : `there is no ${noun} ${quoted(name)}; ${didYouMean(name, names)}`);
}
