import { UnreadableTextError } from "./unreadable";
import { JsonReader } from "./json-reader";
import type { Topology } from "../topology";

/** Says everything that is wrong with a text that should have been a topology. */
export class InvalidTopologyError extends UnreadableTextError {}

const reader = new JsonReader<Topology>("topology", {
  expected: "a topology",
  mistakes: (text, document) => {
    if (document && "topology" in document && "resources" in document)
      return "is the facts of a network, not a topology; a network file takes it by from";
    return /^hubs:/m.test(text) ? "is a network file, not a topology; commands read it without --topology" : undefined;
  },
  error: InvalidTopologyError,
});

/**
 * Reads a topology that was written as JSON, in the form that `schema/topology.schema.json` describes.
 * @param file what error messages call it
 * @throws an `InvalidTopologyError` that says everything that is wrong
 */
export function readTopology(text: string, file = "topology"): Topology {
  return reader.read(text, file);
}
