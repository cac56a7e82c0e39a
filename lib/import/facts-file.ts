import { ROUTE_SERVER_SUBNET } from "../azure";
import { repeated } from "../collections";
import { isExpression } from "../document";
import { fieldName, firstComplaints, type Complaint, type FieldPath } from "../text";
import { JsonReader } from "./json-reader";
import { UnreadableTextError } from "./unreadable";
import { connectableAppliance, TopologyLookup, type Facts } from "../topology";

/** Says everything that is wrong with a text that should have been facts. */
class InvalidFactsError extends UnreadableTextError {}

const WRITE = "write the facts with: dual-homed export";

const reader = new JsonReader<Facts>("facts", {
  expected: "facts",
  mistakes: (text, document) => {
    if (document && "virtualNetworks" in document && "routeServers" in document)
      return `is a topology, not the facts of a network; ${WRITE}`;
    return !document && /^(hubs|spokes):/m.test(text) ? `is a network file, not its facts; ${WRITE}` : undefined;
  },
  error: InvalidFactsError,
});

/**
 * Reads the facts that `dual-homed export` has written, in the form that `schema/facts.schema.json` describes.
 * @param file what error messages call it
 * @throws an `InvalidFactsError` that says everything that is wrong
 */
export function readFactsOfNetwork(text: string, file: string): Facts {
  const facts = reader.read(text, file);
  const problems = [...incomplete(facts)].map(({ path, message }): Complaint => ({
    severity: "error",
    file,
    field: fieldName(path),
    message,
  }));
  if (problems.length > 0) throw new InvalidFactsError(firstComplaints(problems));
  return facts;
}

/** What the constructs for these facts would lack. */
function* incomplete({ topology, resources }: Facts): Generator<{ path: FieldPath; message: string }> {
  if (isExpression(JSON.stringify([topology, resources]))) {
    yield {
      path: [],
      message: 'holds "${" or "%{", which Terraform would compute; the facts are written without them',
    };
  }
  const lookup = TopologyLookup.of(topology);
  const placed = topology.virtualNetworks.map(({ name }, index) => ({
    name,
    path: ["topology", "virtualNetworks", index],
  }));
  for (const { item } of repeated(placed, ({ name }) => name.toLowerCase())) {
    yield { path: [...item.path, "name"], message: `"${item.name}" is there twice` };
  }
  for (const [index, { name, role, location }] of topology.virtualNetworks.entries()) {
    const path = ["topology", "virtualNetworks", index];
    if (name in {})
      yield { path: [...path, "name"], message: `"${name}" is a word of JavaScript; choose another name` };
    if (!Object.keys(resources).includes(name)) yield { path: ["resources", name], message: "is missing" };
    if (location === undefined) yield { path: [...path, "location"], message: "is missing" };
    if (role === "hub" && !connectableAppliance(topology, name)) {
      yield { path, message: `${name} is a hub without an appliance that speaks BGP` };
    }
    for (const server of lookup.routeServersIn(name)) {
      const hasSubnet = lookup.subnet(name, ROUTE_SERVER_SUBNET) !== undefined;
      if (!hasSubnet) yield { path: [...path, "subnets"], message: `lacks that of ${server.name}` };
    }
  }
}
