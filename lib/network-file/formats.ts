import type { Formats } from "../topology/formats";
import { NETWORK_FORMATS } from "../topology/formats";
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

/** What a virtual machine of Azure takes: https://learn.microsoft.com/azure/virtual-machines/linux/mac-create-ssh-keys */
const SSH_KEY_TYPES = ["ssh-rsa", "ssh-ed25519"];

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

function whyNotPublicKey(text: string): string | undefined {
  // Not repeated: it should not end up in a log.
  if (text.includes("PRIVATE KEY")) return "is a private key; keep it secret, and give the public one of its .pub file";
  const [type, data = ""] = text.trim().split(/\s+/);
  const expected = 'expected a line such as "ssh-ed25519 AAAA…", as in ~/.ssh/id_ed25519.pub';
  if (!SSH_KEY_TYPES.includes(type)) {
    return /^(ssh|ecdsa|sk)-/.test(type)
      ? `${quoted(type)} keys are not taken by Azure; give one of ${SSH_KEY_TYPES.join(", ")}`
      : `${quoted(text)} is no public key in OpenSSH's format; ${expected}`;
  }
  // RFC 4253, section 6.6: the data starts with the length and the name of the type.
  const bytes = Buffer.from(data, "base64");
  const length = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  const complete = bytes.length > 4 + length && bytes.toString("latin1", 4, 4 + length) === type;
  if (!complete || (type === "ssh-ed25519" && bytes.length !== 51)) {
    return `${quoted(text)} is not a complete ${type} public key; ${expected}`;
  }
  // An RSA modulus of 2048 bits alone has 256 bytes.
  if (type === "ssh-rsa" && bytes.length < 270)
    return "is an RSA key of less than 2048 bits, which Azure does not take";
  return undefined;
}

function quoted(text: string): string {
  return shorten(JSON.stringify(text));
}
