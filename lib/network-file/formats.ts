import type { Format, Formats } from "../document";
import { NETWORK_FORMATS } from "../topology";
import { noResourceId, parseResourceId, whyNotPublicKey } from "../azure";
import type { ResourceType } from "../azure";
import { SURVIVABLE } from "../constructs/networks";
import { shorten, didYouMean } from "../text";

const SUBSCRIPTION_ID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

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
  "virtual-network-id": idOf("virtualNetworks"),
  "gateway-id": idOf("virtualNetworkGateways"),
  "route-server-id": idOf("virtualHubs"),
  "route-table-id": idOf("routeTables"),
  "circuit-id": idOf("expressRouteCircuits"),
  "express-route-port-id": idOf("expressRoutePorts"),
  "variable-name": { type: "string", why: whyNotVariable },
  "survivable-failures": {
    type: "string",
    why: (text) => {
      const names = Object.keys(SURVIVABLE);
      return names.includes(text) ? undefined : `${quoted(text)} is not possible; ${didYouMean(text, names)}`;
    },
  },
  "ssh-public-key": { type: "string", why: whyNotPublicKey },
};

/** The subscription that an Azure resource is in, in lower case, since Azure does not mind. */
export function subscriptionOf(id: string): string | undefined {
  return /^\/subscriptions\/([^/]+)\//i.exec(id)?.[1].toLowerCase();
}

function idOf(type: ResourceType): Format {
  return {
    type: "string",
    why: (text) => {
      const id = parseResourceId(text, type);
      return id && SUBSCRIPTION_ID.test(id.subscription) ? undefined : noResourceId(text, type);
    },
  };
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
