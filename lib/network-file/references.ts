import { didYouMean, quoted } from "../text";
import type { ValueChecks } from "../document";
import { isMapping } from "./draft";
import { REMOTE_GATEWAY_FIELDS } from "./spoke-definition";

/** What is wrong with the names by which a file refers to its own elements, by the name of their type. */
export function referenceChecks(document: unknown): ValueChecks {
  const names = (section: string) => Object.keys(sectionIn(document, section));
  const spokes = sectionIn(document, "spokes");
  const isServed = (spoke: unknown) => isMapping(spoke) && !REMOTE_GATEWAY_FIELDS.some((field) => field in spoke);
  const served = Object.keys(spokes).filter((name) => isServed(spokes[name]));
  return {
    HubName: amongst("hub", names("hubs")),
    SiteName: amongst("site", names("sites")),
    CircuitName: amongst("circuit", names("circuits")),
    CircuitOrHubName: amongst("circuit or hub", [...names("circuits"), ...names("hubs")]),
    SpokeName: (name: string) =>
      Object.keys(spokes).includes(name) && !served.includes(name)
        ? `${quoted(name)} has no route server of its own; ${didYouMean(name, served)}`
        : amongst("spoke", served)(name),
  };
}

/** A part of a document that has elements by name, even if it is wrong otherwise. */
export function sectionIn(document: unknown, section: string): Record<string, unknown> {
  const named = isMapping(document) ? document[section] : undefined;
  return isMapping(named) ? named : {};
}

function amongst(noun: string, names: readonly string[]): (name: string) => string | undefined {
  const known = new Set(names);
  return (name) => (known.has(name) ? undefined : `there is no ${noun} ${quoted(name)}; ${didYouMean(name, names)}`);
}
