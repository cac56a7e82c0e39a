import { fieldName, firstComplaints, shorten, whyNotUtf8, type Complaint } from "../text";
import { SchemaCheck, type ValueChecks } from "../document";
import { whyNotCidr, whyNotIpAddress } from "../net";
import { problemIn, UnreadableTextError, whereIn } from "./unreadable";
import { whyNotCommunity, whyNotNextHop, whyNotPrefixSource, type Topology } from "../topology";

/** Says everything that is wrong with a text that should have been a topology. */
export class InvalidTopologyError extends UnreadableTextError {}

/** The version of `Topology` that this release reads. */
const VERSION = 1;

const VALUE_CHECKS: ValueChecks = {
  Cidr: whyNotCidr,
  Community: whyNotCommunity,
  IpAddress: whyNotIpAddress,
  NextHop: whyNotNextHop,
  PrefixSource: whyNotPrefixSource,
};

const check = new SchemaCheck("topology", {
  object: "object",
  array: "list",
  quote: "put it in quotes",
  unknown: "cannot be said: it is",
});

/**
 * Reads a topology that was written as JSON, in the form that `schema/topology.schema.json` describes.
 * @param file what error messages call it
 * @throws an `InvalidTopologyError` that says everything that is wrong
 */
export function readTopology(text: string, file = "topology"): Topology {
  const document = parseJson(text, file);
  const { version } = (document ?? {}) as { version?: unknown };
  // Another version may differ anywhere: complaints about its fields would mislead.
  if (typeof version === "number" && version !== VERSION) {
    throw invalid(file, "version", `is ${version}; this release reads version ${VERSION}`);
  }
  const problems = check
    .findings(document, VALUE_CHECKS)
    .map(({ path, message }): Complaint => ({ severity: "error", file, field: fieldName(path), message }));
  if (problems.length > 0) throw new InvalidTopologyError(firstComplaints(problems));
  return document as Topology;
}

function parseJson(text: string, file: string): unknown {
  if (text.trim() === "") throw invalid(file, "", "is empty; expected a topology as JSON");
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const utf16 = whyNotUtf8(text);
    if (utf16 !== undefined) throw invalid(file, "", utf16);
    if (/^hubs:/m.test(text))
      throw invalid(file, "", "is a network file, not a topology; commands read it without --topology");
    throw invalid(file, "", `is not valid JSON: ${shorten(error.message)}${whereIn(text, error.message)}`);
  }
}

function invalid(file: string, field: string, message: string): InvalidTopologyError {
  return new InvalidTopologyError([problemIn(file, field, message)]);
}
