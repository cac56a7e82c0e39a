import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { stringify } from "yaml";
import { NetworkFileError, locateViolation, networkFromFile, parseNetworkFile } from "../../lib/network-file";
import type { Complaint } from "../../lib/text";
import { verdictOn } from "../../lib/verdict";
import { collectTopology } from "../../lib/topology";
import { networkText, withApp } from "../support/network-file";
import { cases } from "../support/random-cases";

function isPlacedAndPlain({ file, line = 0, column = 0, message }: Complaint, lines: number): boolean {
  const isInText = file === "network.yaml" && line >= 1 && line <= lines && column >= 1;
  return isInText && !/\bundefined\b|\[object|must (NOT|match)|\n\s+at /.test(message);
}

/** Whatever the text is, it is read, or said to be wrong at a place in it: never anything else. */
function expectReadOrRefused(text: string): void {
  const lines = text.split(/\r\n|\r|\n/).length;
  try {
    const file = parseNetworkFile(text, "network.yaml");
    withApp((app) => {
      const { violations } = verdictOn(collectTopology(networkFromFile(app, file)));
      const beyond = violations.filter((violation) => (locateViolation(file, violation).line ?? 1) > lines);
      expect(beyond).toEqual([]);
    });
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    const unclear = error.problems.filter((problem) => !isPlacedAndPlain(problem, lines));
    const { length } = error.problems;
    expect({ unclear, length, trace: /\n\s+at .*/.exec(error.stack ?? "") }).toEqual({
      unclear: [],
      length: Math.max(length, 1),
      trace: null,
    });
  }
}

const examples = join(__dirname, "../../examples");
const texts = readdirSync(examples).map((name) => readFileSync(join(examples, name), "utf8"));

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

describe("any network file is read, or refused with the place of each mistake", () => {
  it("arbitrary text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectReadOrRefused), cases(500));
  });

  it("text of what YAML is made of", () => {
    const piece = fc.constantFrom(
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
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
        expectReadOrRefused,
      ),
      cases(3000),
    );
  });

  it("arbitrary values", () => {
    fc.assert(
      fc.property(oddValue, (value) => expectReadOrRefused(stringify(value))),
      cases(500),
    );
  });

  it("arbitrary values in every place of a file", () => {
    const field = fc.constantFrom("west", "spoke", "top", "sites");
    const name = fc.constantFrom(
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
    fc.assert(
      fc.property(field, name, oddValue, (part, key, value) => {
        expectReadOrRefused(networkText({ [part]: `${key}: ${JSON.stringify(value)}` }));
      }),
      cases(1000),
    );
  });

  it("examples of which some parts are removed, replaced, copied or renamed", () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 4 }), (text, mutations) => {
        const document = structuredClone(parseNetworkFile(text, "network.yaml").network) as unknown as Json;
        for (const { position, change, value } of mutations) mutate(document, position, change, structuredClone(value));
        expectReadOrRefused(stringify(document, { aliasDuplicateObjects: false }));
      }),
      cases(100),
    );
  });

  it("examples of which some letters are removed, doubled or exchanged", () => {
    const change = fc.tuple(fc.nat(5000), fc.nat(30), fc.constantFrom("", ":", "\n", "  ", "- ", "{", "0", "/"));
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { minLength: 1, maxLength: 3 }), (text, changes) => {
        const changed = changes.reduce((before, [start, length, put]) => {
          const at = start % (before.length + 1);
          return before.slice(0, at) + put + before.slice(at + length);
        }, text);
        expectReadOrRefused(changed);
      }),
      cases(100),
    );
  });
});
