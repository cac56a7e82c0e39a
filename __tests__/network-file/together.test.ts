import { PUBLIC_KEY, problemsOfNetwork } from "../support/network-file";

/** A file with the mistakes that are put in; without any, it has none. */
function fileWith(mistakes: {
  top?: string;
  west?: string;
  north?: string;
  app?: string;
  data?: string;
  branch?: string;
  tunnel?: string;
  other?: string;
  amsterdam?: string;
  dublin?: string;
}): string {
  return `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
redundancy: ${mistakes.top ?? "activePassive"}
hubs:
  west:
    location: westeurope
    addressSpace: ${mistakes.west ?? "10.10.0.0/22"}
    asn: 65001
    tunnels:
      - { site: ${mistakes.tunnel ?? "branch"}, routerAddress: 203.0.113.10, sharedKeyVariable: key, insideAddressPrefix: 169.254.21.0/30 }
      - { site: ${mistakes.other ?? "branch"}, name: other, routerAddress: 203.0.113.11, sharedKeyVariable: key, insideAddressPrefix: 169.254.21.4/30 }
  north:
    location: northeurope
    addressSpace: 10.20.0.0/22
    asn: 65002
    ${mistakes.north ?? "natGateway: false"}
spokes:
  app:
    location: westeurope
    addressSpace: 10.30.0.0/22
    ${mistakes.app ?? "tags: {}"}
  data:
    location: westeurope
    addressSpace: ${mistakes.data ?? "10.40.0.0/24"}
    useRouteServerOf: app
sites:
  branch: { addressPrefixes: ${mistakes.branch ?? "192.168.0.0/16"}, asn: 65100 }
  shop: { addressPrefixes: 172.16.0.0/16 }
circuits:
  amsterdam:
    ${mistakes.amsterdam ?? "location: westeurope"}
    resourceGroupName: rg
    serviceProviderName: Equinix
    peeringLocation: Amsterdam
    bandwidthInMbps: 1000
  dublin:
    existing: ${mistakes.dublin ?? `{ circuitId: ${CIRCUIT} }`}
`;
}

const CIRCUIT =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/dublin";

/** Line and field of each problem. */
function placesOf(mistakes: Parameters<typeof fileWith>[0]): string[] {
  return problemsOfNetwork(fileWith(mistakes)).map((problem) =>
    problem.replace(/^network\.yaml:(\d+):\d+ (\S+): .*$/s, "$1 $2"),
  );
}

describe("mistakes that the reader of the file finds, and those that constructs find", () => {
  it("are reported together, in the order of the file, each once", () => {
    const text = fileWith({
      top: "none",
      west: "10.300.0.0/22",
      north: "internetEgress: true\n    natGateway: false",
      app: "tag: {}",
      data: "10.40.0.0/30",
      branch: "192.168.0.0/33",
      amsterdam: "tier: premium",
      dublin: "{ circuitId: nonsense }",
    });
    expect(problemsOfNetwork(text)).toEqual([
      expect.stringMatching(/^network\.yaml:3:13 redundancy: "none" is not possible/),
      expect.stringMatching(/^network\.yaml:7:19 hubs\.west\.addressSpace: "10\.300\.0\.0\/22" is not/),
      "network.yaml:17:17 hubs.north.natGateway: is false, but internetEgress needs a way out to the Internet; remove one of them",
      expect.stringMatching(/^network\.yaml:22:5 spokes\.app\.tag: is no field of a spoke; did you mean "tags"/),
      expect.stringMatching(
        /^network\.yaml:25:19 spokes\.data\.addressSpace: 10\.40\.0\.0\/30 is no range for a virtual/,
      ),
      expect.stringMatching(/^network\.yaml:28:30 sites\.branch\.addressPrefixes: "192\.168\.0\.0\/33" has no valid/),
      expect.stringMatching(/^network\.yaml:31:3 circuits\.amsterdam\.location: is missing: the Azure region/),
      expect.stringMatching(/^network\.yaml:32:11 circuits\.amsterdam\.tier: "premium" is not possible/),
      expect.stringMatching(/^network\.yaml:38:28 circuits\.dublin\.existing\.circuitId: "nonsense" is no id of/),
    ]);
    expect(problemsOfNetwork(fileWith({}))).toEqual([]);
  });

  it("are reported of elements that refer to others that are wrong", () => {
    expect(placesOf({ tunnel: "shop", other: "shop" })).toEqual([
      "10 hubs.west.tunnels[0].site",
      "11 hubs.west.tunnels[1].site",
    ]);
    expect(placesOf({ tunnel: "brunch", other: "shop" })).toEqual([
      "10 hubs.west.tunnels[0].site",
      "11 hubs.west.tunnels[1].site",
    ]);
    expect(placesOf({ branch: "192.168.0.0/33", other: "shop" })).toEqual([
      "11 hubs.west.tunnels[1].site",
      "27 sites.branch.addressPrefixes",
    ]);
    expect(placesOf({ app: "subnets: [{name: a, prefixLength: 22}]", data: "10.40.0.0/30" })).toEqual([
      "21 spokes.app.subnets[0]",
      "24 spokes.data.addressSpace",
    ]);
  });

  it("are reported of a tunnel that is written without a list", () => {
    const text = fileWith({}).replace(/tunnels:\n +- (.*)\n.*\n/, "tunnels: $1\n");
    expect(text).toContain("    tunnels: { site: branch,");
    expect(problemsOfNetwork(text)).toEqual([]);
    expect(problemsOfNetwork(text.replace("203.0.113.10", "203.0.113"))).toEqual([
      expect.stringMatching(/^network\.yaml:9:45 hubs\.west\.tunnels\.routerAddress: "203\.0\.113" is not/),
    ]);
    expect(problemsOfNetwork(text.replace("21.0/30", "21.0/32"))).toEqual([
      expect.stringMatching(/^network\.yaml:9:\d+ hubs\.west\.tunnels\.insideAddressPrefix: .* is too small/),
    ]);
  });

  it("are those that were made, and not what follows from them", () => {
    // It is on a port, though the id of the port is wrong or empty.
    const onPort = (id: string) => `location: a\n    bandwidthInGbps: 10\n    expressRoutePortId: ${id}`;
    const ofProvider = ["serviceProviderName", "peeringLocation", "bandwidthInMbps"];
    for (const id of ["nonsense", ""]) {
      expect(placesOf({ amsterdam: onPort(id) })).toEqual([
        "33 circuits.amsterdam.expressRoutePortId",
        ...ofProvider.map((field, index) => `${35 + index} circuits.amsterdam.${field}`),
      ]);
    }
    // It exists already, though nothing is said of it: it needs no provider.
    expect(placesOf({ dublin: "" })).toEqual(["37 circuits.dublin.existing"]);
    // The address is there, with the earlier name of its field.
    const earlier = fileWith({}).replace("routerAddress", "remoteAddress");
    expect(problemsOfNetwork(earlier)).toEqual([
      "network.yaml:10:25 hubs.west.tunnels[0].remoteAddress: is now named routerAddress",
    ]);
    // Names of resources contain those of subnets.
    expect(placesOf({ app: "subnets: [{name: {}}]" })).toEqual(["21 spokes.app.subnets[0].name"]);
    expect(placesOf({ app: "subnets: [null]" })).toEqual(["21 spokes.app.subnets[0]"]);
  });
});
