import { parse, stringify } from "yaml";
import { DOCS_PAGES, samplesIn } from "../../docs/pages";
import { NetworkFacts } from "../../lib/constructs/facts";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { PUBLIC_KEY, networkText, problemsOf, withApp } from "../support/network-file";

/** What a sample that is not a whole file is part of. A hub, spoke, site or circuit of the sample replaces the one here. */
const REST_OF_THE_FILE = `
version: 1
adminSshPublicKey: ${PUBLIC_KEY}
hubs:
  west: { location: westeurope, addressSpace: 10.10.0.0/22, asn: 65001, expressRoute: { circuits: amsterdam } }
  north: { location: northeurope, addressSpace: 10.20.0.0/22, asn: 65002 }
spokes:
  app: { location: westeurope, addressSpace: 10.30.0.0/22 }
sites:
  branch: { addressPrefixes: 192.168.0.0/16, asn: 65100 }
circuits:
  amsterdam: { existing: { circuitId: /subscriptions/…/expressRouteCircuits/amsterdam } }
  dublin: { existing: { circuitId: /subscriptions/…/expressRouteCircuits/dublin } }
  london: { existing: { circuitId: /subscriptions/…/expressRouteCircuits/london } }
`;

type Parts = Record<string, unknown>;

/** A sample as a whole file, with what its ellipses stand for. */
function wholeFile(sample: string): string {
  const text = /^version:/m.test(sample) ? sample : stringify(merged(parse(REST_OF_THE_FILE), parse(sample)));
  return text
    .replaceAll("ssh-ed25519 AAAA…", PUBLIC_KEY)
    .replaceAll(
      "/subscriptions/…/",
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/",
    );
}

function merged(rest: Parts, sample: Parts): Parts {
  const sections = Object.entries(sample).map(([name, part]) => [
    name,
    typeof part === "object" && !Array.isArray(part) ? { ...(rest[name] as object | undefined), ...part } : part,
  ]);
  return { ...rest, ...Object.fromEntries(sections) };
}

/** What another repository has exported. */
const factsOf = (text: string, names?: string[]) =>
  withApp((app) => {
    networkFromFile(app, parseNetworkFile(text, "network.yaml"));
    return NetworkFacts.toJson(app, names);
  });

const SUBSCRIPTION = "subscription: 00000000-0000-0000-0000-000000000001";
const FILES: Readonly<Record<string, () => string>> = {
  "hubs.json": () => factsOf(networkText({ top: SUBSCRIPTION })),
  "app.json": () => factsOf(networkText({ top: SUBSCRIPTION }).replace(" app:", " another:"), ["another"]),
};
const readFrom = (file: string) => FILES[file]();

const samples = DOCS_PAGES.flatMap((page) => samplesIn(page, "yaml"));

describe("YAML samples", () => {
  it.each(samples)("can be read, but not with a field that does not exist: $place", ({ text }) => {
    const withExtra = problemsOf(wholeFile(`${text}\nextra: 1\n`), readFrom);
    expect(withExtra).toEqual([expect.stringMatching(/extra: is no field of the file/)]);
    expect(problemsOf(wholeFile(text), readFrom)).toEqual([]);
  });
});
