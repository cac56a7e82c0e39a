import type { Formats } from "../topology/formats";
import { NETWORK_FORMATS } from "../topology/formats";
import { whyNotPublicKey } from "../ssh-public-key";
import { shorten } from "../topology/field-path";

const SUBSCRIPTION_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;
const VIRTUAL_NETWORK_ID = resourceId("virtualNetworks");
const ROUTE_SERVER_ID = resourceId("virtualHubs");
const CIRCUIT_ID = resourceId("expressRouteCircuits");
const PORT_ID = resourceId("expressRoutePorts");

/** Of Terraform's names those that a shell can set, as `TF_VAR_` and the name. */
const VARIABLE_NAME = /^[A-Za-z_]\w{0,63}$/;

/** What Terraform keeps for itself: https://developer.hashicorp.com/terraform/language/block/variable */
const NO_VARIABLE_NAMES = ["source", "version", "providers", "count", "for_each", "lifecycle", "depends_on", "locals"];

/** The formats that the network file has besides those of every network. */
export const NETWORK_FILE_FORMATS: Formats = {
  ...NETWORK_FORMATS,
  "subscription-id": {
    type: "string",
    why: (text) =>
      SUBSCRIPTION_ID.test(text)
        ? undefined
        : `${quoted(text)} is no subscription id; expected a form such as "00000000-0000-0000-0000-000000000000"`,
  },
  "virtual-network-id": {
    type: "string",
    why: (text) => whyNotId(text, VIRTUAL_NETWORK_ID, "a virtual network", "virtualNetworks"),
  },
  "route-server-id": {
    type: "string",
    why: (text) => whyNotId(text, ROUTE_SERVER_ID, "a route server", "virtualHubs"),
  },
  "circuit-id": {
    type: "string",
    why: (text) => whyNotId(text, CIRCUIT_ID, "an ExpressRoute circuit", "expressRouteCircuits"),
  },
  "express-route-port-id": {
    type: "string",
    why: (text) => whyNotId(text, PORT_ID, "an ExpressRoute Direct port", "expressRoutePorts"),
  },
  "variable-name": { type: "string", why: whyNotVariable },
  "ssh-public-key": { type: "string", why: whyNotPublicKey },
};

/** The subscription that an Azure resource is in, in lower case, since Azure does not mind. */
export function subscriptionOf(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)\//i.exec(id)?.[1].toLowerCase();
}

function resourceId(type: string): RegExp {
  return new RegExp(
    `^/subscriptions/${SUBSCRIPTION_ID.source.slice(1, -1)}/resourceGroups/[^/]+/providers/Microsoft\\.Network/${type}/[^/]+$`,
    "i",
  );
}

function whyNotId(text: string, pattern: RegExp, what: string, type: string): string | undefined {
  if (pattern.test(text)) return undefined;
  return (
    `${quoted(text)} is no id of ${what}; expected ` +
    `"/subscriptions/<id>/resourceGroups/<name>/providers/Microsoft.Network/${type}/<name>"`
  );
}

function whyNotVariable(name: string): string | undefined {
  if (NO_VARIABLE_NAMES.includes(name)) return `${quoted(name)} is a word of Terraform; choose another name`;
  if (VARIABLE_NAME.test(name)) return undefined;
  // Not repeated: it may be the secret itself.
  return (
    "is no name of a variable; expected letters, digits and underscores, not starting with a digit, 64 at most. The " +
    "secret itself is in no file: Terraform takes it from the environment, as TF_VAR_ and the name of the variable"
  );
}

function quoted(text: string): string {
  return shorten(JSON.stringify(text));
}
