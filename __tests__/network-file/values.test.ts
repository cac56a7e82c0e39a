import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { alternatives, typeName, type Schema } from "../../lib/document/schema";
import {
  NetworkFileError,
  networkFromFile,
  parseNetworkFile,
  type NetworkDefinition,
  type Problem,
} from "../../lib/network-file";
import { problemsOfFile } from "../../lib/network-file/read";
import { VALUE_CHECKS } from "../../lib/network-file/values";
import type { FieldPath } from "../../lib/text";
import { EXAMPLES } from "../support/examples";
import { withApp } from "../support/network-file";

const root = JSON.parse(readFileSync(join(__dirname, "../../schema/network.schema.json"), "utf8")) as Schema;
const examples = join(__dirname, "../../examples");
const documents = EXAMPLES.map((name) => readFileSync(join(examples, name), "utf8")).concat(`version: 1
adminSshPublicKey: ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILSYHNuQg6WnlOzYCPI2VGn9ma0fiw3RtkxjOqjHJyOH example
hubs:
  west:
    location: westeurope
    addressSpace: 10.10.0.0/22
    asn: 65001
    resourceGroupName: rg-west
    dnsServers: [10.10.0.200]
    sshSources: [203.0.113.0/24]
    adminUsername: netadmin
    bgpHoldTime: 30
    expressRoute: { routingPreference: ASPath, routeServerAddresses: [10.10.0.68, 10.10.0.69] }
spokes:
  app:
    location: westeurope
    addressSpace: 10.30.0.0/22
    dnsServers: [10.10.0.200]
    routeServerSubnetAddressPrefix: 10.30.0.0/26
    routeServerAddresses: [10.30.0.4, 10.30.0.5]
    subnets: [{ name: web, addressPrefix: 10.30.1.0/26 }]
circuits:
  dublin:
    location: westeurope
    resourceGroupName: rg-circuits
    expressRoutePortId: /subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRoutePorts/erd
    bandwidthInGbps: 10
    tier: Premium
    family: UnlimitedData
    authorizations: [partner]
`);

/** Types of the file alone: in TypeScript these are constructs, ids of constructs, or objects. */
const ONLY_IN_FILE = [
  "CircuitName",
  "ElementName",
  "HubName",
  "NameAffix",
  "RuleId",
  "SiteName",
  "SpokeName",
  "SubscriptionId",
  "SurvivableFailures",
  "VariableName",
];
const CLASSES_IN_TYPESCRIPT = ["redundancy", "acknowledge", "name", "tags", "adminSshPublicKey", "backend"];

interface Case {
  readonly text: string;
  readonly wrong: unknown;
}

/** A value that the file refuses in place of each value of the examples, by the field. */
const cases = new Map<string, Case>();

function partAt(path: FieldPath): Schema {
  return path.reduce<Schema>((schema, step) => {
    const inside = alternatives(root, schema).map(({ properties = {}, additionalProperties, items }) => {
      if (typeof step === "number") return items;
      return properties[step] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
    });
    return inside.find((each) => each !== undefined) ?? {};
  }, root);
}

function wrongFor(schema: Schema): unknown {
  const single = schema.else?.else ?? schema.else ?? schema;
  const name = typeName(single);
  if (name !== undefined && ONLY_IN_FILE.includes(name)) return undefined;
  const [{ type, enum: allowed, maximum }] = alternatives(root, single);
  if (name === "PlainText") return "";
  if (name !== undefined && Object.keys(VALUE_CHECKS).includes(name)) return type === "integer" ? 65515 : "no/sense";
  if (allowed) return "nonsense";
  if (maximum !== undefined) return maximum + 1;
  return type === "string" ? "" : undefined;
}

function collect(document: unknown, value: unknown, path: FieldPath): void {
  if (typeof value === "object" && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      collect(document, inner, [...path, Array.isArray(value) ? Number(key) : key]);
    }
    return;
  }
  const [section, , ...rest] = path;
  const field = [section, ...rest.filter((step) => typeof step === "string")].join(".");
  const wrong = wrongFor(partAt(path));
  if (wrong === undefined || cases.has(field) || CLASSES_IN_TYPESCRIPT.includes(String(section))) return;
  const changed = structuredClone(document);
  const holder = path
    .slice(0, -1)
    .reduce((inside, step) => (inside as Record<string | number, unknown>)[step], changed);
  (holder as Record<string | number, unknown>)[path[path.length - 1]] = wrong;
  cases.set(field, { text: stringify(changed, { aliasDuplicateObjects: false }), wrong });
}

for (const text of documents) {
  const document: unknown = parse(text);
  collect(document, document, []);
}

function messagesOf(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    return inWords(error.problems);
  }
}

function inWords(problems: readonly Problem[]): string[] {
  return problems.map(({ message }) => message.replace(/(fill it in), or remove the field$/, "$1"));
}

describe("a value that the file refuses", () => {
  it("is known for most fields", () => {
    expect(cases.size).toBeGreaterThan(50);
  });

  it.each([...cases])("is refused by constructs in the same words: %s", (_field, { text }) => {
    const file = parseNetworkFile(text, "network.yaml");
    const inFile = inWords(problemsOfFile(file));
    const network = { ...file.network, ...(file.source.value as NetworkDefinition) } as typeof file.network;
    const inConstructs = withApp((app) => messagesOf(() => networkFromFile(app, { ...file, network, findings: [] })));
    expect(inFile.length).toBeGreaterThan(0);
    expect(inConstructs).toEqual(expect.arrayContaining(inFile.slice(0, 1)));
    // Constructs say nothing else of it.
    expect(withApp((app) => messagesOf(() => networkFromFile(app, file)))).toEqual(inFile);
  });
});
