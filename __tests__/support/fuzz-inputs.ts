import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { stringify } from "yaml";
import { parseNetworkFile } from "../../lib/network-file";
import { anyKindOfNetwork } from "./any-network";
import { anyTopology } from "./any-topology";
import { deceptiveText, textsIn, withText } from "./deceptive";
import { networkText } from "./network-file";
import { richPlan } from "./planned-network";
import { withPlausibleValues } from "./plausible-file";
import { EXAMPLES } from "./examples";
import { FACTS, RICH, changed, objectsIn } from "./rich-topology";
import { planJson } from "./terraform-plan";

/** Texts that are given for a network file or a topology: to the tests with fixed seeds, to `npm run fuzz` with any. */

const examples = join(__dirname, "../../examples");
const exampleText = fc.constantFrom(...EXAMPLES.map((name) => readFileSync(join(examples, name), "utf8")));
const exampleDocument = exampleText.map(
  (text) => structuredClone(parseNetworkFile(text, "network.yaml").network) as unknown as Json,
);

/** Values that break what expects something better. */
const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e21,
    "",
    " ",
    "yes",
    "10.0.0.0/8",
    "0.0.0.0/0",
    "10.0.0.1/33",
    "::1",
    [],
    {},
    [[]],
    "${x}",
    "__proto__",
    "\u0000",
    "🙂",
  ),
  fc.constantFrom<unknown>(
    "west",
    "north",
    "app",
    ["west"],
    65001,
    65515,
    2,
    { name: "web" },
    "10.10.0.0/22",
    "10.30.0.0/31",
    { circuits: ["amsterdam", { circuit: "amsterdam" }, null] },
    { connections: [{ site: "branch", routerAddress: "203.0.113.10", sharedKeyVariable: "key" }, null] },
    { amsterdam: { existing: null, authorizationKey: "${x}" } },
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

type Json = Record<string | number, unknown>;
interface Node {
  readonly holder: Json;
  readonly key: string | number;
}

function nodesOf(value: unknown): Node[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [{ holder: value as Json, key }, ...nodesOf(inner)]);
}

/** Removes, replaces, renames or copies some node of a document. */
function mutate(document: Json, position: number, change: string, value: unknown): void {
  const nodes = nodesOf(document);
  const { holder, key } = nodes[position % nodes.length] ?? { holder: document, key: "version" };
  const other = nodes[(position * 7 + 3) % nodes.length];
  if (change === "remove") Reflect.deleteProperty(holder, key);
  else if (change === "replace") holder[key] = value;
  else if (change === "copy" && other) holder[key] = structuredClone(other.holder[other.key]);
  else if (change === "add") holder[typeof value === "string" ? value : "extra"] = value;
  else if (change === "rename") holder[`${String(key)}x`] = holder[key];
}

const mutation = fc.record({
  position: fc.nat(500),
  change: fc.constantFrom("remove", "replace", "replace", "copy", "add", "rename"),
  value: oddValue,
});

/** fast-check's own unit "binary" makes a table of a million characters when it is asked for. */
const anyCharacter = fc.oneof(fc.nat(0xff), fc.nat(0xffff), fc.nat(0x10ffff)).map((code) => String.fromCodePoint(code));

/** Text of any characters. */
export const anyText = fc.string({ unit: anyCharacter, maxLength: 300 });

const yamlPiece = fc.constantFrom(
  "a",
  "hubs",
  ":",
  " ",
  "\n",
  "\n  ",
  "- ",
  "? ",
  "[",
  "]",
  "{",
  "}",
  "&a ",
  "*a",
  "!",
  "!!str ",
  "|",
  ">",
  "'",
  '"',
  "#",
  "%",
  "@",
  "---\n",
  "...\n",
  "<<: ",
  "\t",
  "\r",
  ",",
  "\\",
  "~",
  "\uFEFF",
  "1",
  "0x1",
  ".inf",
);

/** Text of what YAML is made of. */
export const malformedYaml = fc.array(yamlPiece, { maxLength: 60 }).map((pieces) => pieces.join(""));

/** A file that is one arbitrary value. */
export const oddDocument = oddValue.map((value) => stringify(value));

const part = fc.constantFrom("west", "spoke", "top", "sites");
const field = fc.constantFrom(
  "asn",
  "zones",
  "subnets",
  "appliance",
  "applianceImage",
  "existing",
  "tags",
  "sshSources",
  "hubs",
  "backend",
  "naming",
  "acknowledge",
  "routeServerAddresses",
  "applianceInstances",
  "location",
  "expressRoute",
  "vpn",
  "circuits",
);

/** A network file with an arbitrary value in some place. */
export const oddField = fc
  .tuple(part, field, oddValue)
  .map(([where, name, value]) => networkText({ [where]: `${name}: ${JSON.stringify(value)}` }));

/** Examples of which some parts are removed, replaced, copied or renamed. */
export const mutatedExample = fc
  .tuple(exampleDocument, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([document, mutations]) => {
    for (const { position, change, value } of mutations) mutate(document, position, change, structuredClone(value));
    return stringify(document, { aliasDuplicateObjects: false });
  });

const misspelling = fc.tuple(fc.nat(5000), fc.nat(30), fc.constantFrom("", ":", "\n", "  ", "- ", "{", "0", "/"));

/** Examples of which some letters are removed, doubled or exchanged. */
export const misspelledExample = fc
  .tuple(exampleText, fc.array(misspelling, { minLength: 1, maxLength: 3 }))
  .map(([text, changes]) =>
    changes.reduce((before, [start, length, put]) => {
      const at = start % (before.length + 1);
      return before.slice(0, at) + put + before.slice(at + length);
    }, text),
  );

/** Examples in which a text hides or forges output. */
export const deceptiveExample = fc
  .tuple(exampleDocument, fc.nat(1000), deceptiveText)
  .map(([document, position, text]) => JSON.stringify(withDeceptiveText(document, position, text)));

function withDeceptiveText(document: unknown, position: number, text: string): unknown {
  const texts = textsIn(document);
  const old = texts[position % texts.length];
  return withText(document, old, `${old}${text}`);
}

/** Names that are as long as Azure or this library allow, or a letter longer, of what is allowed somewhere. */
const nameNearLimits = fc
  .record({
    length: fc.constantFrom(1, 2, 3, 15, 36, 39, 40, 41, 57, 62, 63, 64, 65, 75, 79, 80, 81, 90, 91),
    first: fc.constantFrom("a", "Z", "1", "_", "-", "."),
    middle: fc.constantFrom("a", "1", "-", "_", ".", "B", "(", "a b", "é"),
    last: fc.constantFrom("a", "9", "_", "-", ".", ")"),
  })
  .map(({ length, first, middle, last }) =>
    length === 1 ? first : (first + middle.repeat(length)).slice(0, length - 1) + last,
  );

/** Where users decide a name: the names that are the keys of these, and these fields. */
const NAMED = ["hubs", "spokes", "sites", "circuits"];
const NAME_FIELDS = ["name", "prefix", "suffix", "adminUsername", "location", "resourceGroupName", "key"];

function namesIn(document: Json): string[] {
  return nodesOf(document).flatMap(({ holder, key }) => {
    const value = holder[key];
    if (NAMED.includes(String(key)) && typeof value === "object" && value !== null && !Array.isArray(value))
      return Object.keys(value);
    return NAME_FIELDS.includes(String(key)) && typeof value === "string" ? [value] : [];
  });
}

/** Examples in which an element or a resource has a name near the limits, wherever it is named. */
export const renamedExample = fc
  .tuple(exampleDocument, fc.nat(1000), nameNearLimits)
  .map(([document, position, name]) => {
    const names = namesIn(document);
    return JSON.stringify(withText(document, names[position % names.length], name));
  });

const namingField = fc.constantFrom<(name: string) => Parameters<typeof networkText>[0]>(
  (name) => ({ top: `name: ${name}` }),
  (name) => ({ top: `naming: { prefix: ${name} }` }),
  (name) => ({ top: `naming: { suffix: ${name} }` }),
  (name) => ({ top: `tags: { ${name}: a }` }),
  (name) => ({ west: `asn: 65001\n    resourceGroupName: ${name}` }),
  (name) => ({ west: `asn: 65001\n    adminUsername: ${name}` }),
  (name) => ({ west: `asn: 65001\n    appliance: { asn: 65001, name: ${name} }` }),
  (name) => ({ spoke: `subnets: [{ name: ${name} }]` }),
  (name) => ({ spoke: `resourceGroupName: ${name}` }),
  (name) => ({ sites: `sites: { ${name}: { addressPrefixes: 192.168.0.0/16 } }` }),
);

/** A network file with a name near the limits in a field that no example has. */
export const namedNetwork = fc
  .tuple(namingField, nameNearLimits)
  .map(([naming, name]) => networkText(naming(JSON.stringify(name))));

/** Examples in which some fields have other values that the schema allows. */
export const plausibleExample = withPlausibleValues(exampleDocument).map((document) => JSON.stringify(document));

/** Arbitrary JSON for a topology. */
export const oddJson = fc.oneof(fc.string(), fc.json());

/** A document of which one field is an arbitrary value. */
export const mutated = (document: object) =>
  fc.tuple(fc.constantFrom(...objectsIn(document)), fc.nat(20), fc.jsonValue()).map(([path, index, value]) => {
    const set = (object: Record<string, unknown>) => {
      const keys = Object.keys(object);
      object[keys[index % keys.length]] = value;
    };
    return JSON.stringify(changed(path, set, document));
  });

export const mutatedTopology = mutated(RICH);
export const mutatedFacts = mutated(FACTS);

/** Topologies in which a text hides or forges output. */
export const deceptiveTopology = fc
  .tuple(fc.oneof(fc.constant(RICH), anyKindOfNetwork), fc.nat(1000), deceptiveText)
  .map(([network, position, text]) => JSON.stringify(withDeceptiveText(network, position, text)));

/** Topologies that the types allow, and those of networks that can be deployed. */
export const strangeTopology = anyTopology.map((network) => JSON.stringify(network));
export const soundTopology = anyKindOfNetwork.map((network) => JSON.stringify(network));

const PLAN = JSON.parse(planJson(richPlan())) as unknown;

/** A plan of which one field is an arbitrary value, or gone. */
export const mutatedPlan = fc
  .tuple(fc.constantFrom(...objectsIn(PLAN)), fc.nat(20), fc.option(fc.oneof(fc.jsonValue(), oddValue)))
  .map(([path, index, value]) =>
    JSON.stringify(
      changed(
        path,
        (object) => {
          const keys = Object.keys(object);
          object[keys[index % keys.length]] = value ?? undefined;
        },
        PLAN,
      ),
    ),
  );

/** A plan in which one value is that of another place. */
export const confusedPlan = fc.tuple(fc.nat(10_000), fc.nat(10_000)).map(([position, other]) => {
  const texts = textsIn(PLAN);
  return JSON.stringify(withText(PLAN, texts[position % texts.length], texts[other % texts.length]));
});

/** Plans in which a text hides or forges output. */
export const deceptivePlan = fc
  .tuple(fc.nat(10_000), deceptiveText)
  .map(([position, text]) => JSON.stringify(withDeceptiveText(PLAN, position, text)));

/** A plan that breaks off. */
export const truncatedPlan = fc.nat(100_000).map((length) => JSON.stringify(PLAN).slice(0, length));
