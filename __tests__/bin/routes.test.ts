import { freshWorkingDirectory, networkText, overlappingNetworkText } from "../support/command-line";
import { scenario } from "../support/route-tables";
import {
  changed,
  dualHomed,
  expressRouteHubs,
  manySpokes,
  routeTable,
  without,
  withSubnet,
} from "../support/topologies";

const directory = freshWorkingDirectory();

/** `rs1` prefers what the appliance sends back to it: see `__tests__/routing/oscillation.test.ts`. */
const { topology: settled } = scenario("dual-homed-two-circuits");
const unsettled = changed(settled, "routeServers", "rs1", { routingPreference: "VpnGateway" });

function routes(topology: object, ...args: string[]) {
  directory().write("topology.json", JSON.stringify(topology));
  return directory().run(["routes", "--topology", "topology.json", ...args]);
}

async function lines(topology: object, ...args: string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await routes(topology, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout.split("\n").map((line) => line.replace(/ +/g, " ").trim());
}

async function document(topology: object, ...args: string[]) {
  const { exitCode, stdout, stderr } = await routes(topology, "--json", ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return JSON.parse(stdout) as Record<string, unknown>;
}

describe("routes without --at", () => {
  it("counts the sessions and routes of every speaker", async () => {
    const found = await lines(dualHomed());
    // Two hubs offer the range of data and the headquarters; its own network the route server originates.
    expect(found).toContain("rs-app/IN_0 route-server 65515 2 up 3 2 0 2 4");
    expect(found.filter((line) => / route-server /.test(line))).toHaveLength(4);
  });

  it("has the effective routes of every spoke, each with the appliance at the next hop", async () => {
    const found = await lines(dualHomed());
    expect(found).toContain("app snet-workload 10.40.0.0/22 VirtualNetworkGateway 10.10.0.4 (vm-nva-west) Active");
    expect(found).toContain("192.168.0.0/16 VirtualNetworkGateway 10.10.0.4 (vm-nva-west) Active");
    expect(found).toContain("data snet-workload 10.30.0.0/22 VirtualNetworkGateway 10.10.0.4 (vm-nva-west) Active");
    expect(found.join("\n")).not.toContain("Default");
  });

  it("says that a next hop is a route server's address, and that it leads nowhere", async () => {
    const found = await lines(scenario("next-hop-unchanged").topology, "--at", "hub1/workload");
    expect(found).toContain(
      "10.1.34.0/25 VirtualNetworkGateway 10.0.2.132 (route server rs2) Active the next hop 10.0.2.132 is the route server rs2, which forwards nothing",
    );
  });

  it("has the addresses of a gateway as Azure's tables do, beside its name", async () => {
    const [gateway] = expressRouteHubs().gateways;
    const addresses = ["10.10.0.132", "10.10.0.133"];
    const network = changed(expressRouteHubs(), "gateways", gateway.name, { addresses });
    const at = `${gateway.virtualNetwork}/snet-nva`;
    const row = `192.168.0.0/16 VirtualNetworkGateway 10.10.0.132, 10.10.0.133 (${gateway.name}) Active`;
    expect(await lines(network, "--at", at)).toContain(row);
    expect(await lines(expressRouteHubs(), "--at", at)).toContain(
      `192.168.0.0/16 VirtualNetworkGateway ${gateway.name} Active`,
    );
    expect(JSON.stringify(await document(network, "--at", at))).toContain(
      JSON.stringify({ gatewayAddresses: addresses }).slice(1, -1),
    );
  });

  it("names the interface that has a next hop", async () => {
    const interfaces = [{ name: "inside", privateIps: ["10.10.1.4"], loadBalancerIp: "10.10.1.30", prefixes: [] }];
    const base = changed(dualHomed(), "virtualAppliances", "nva-west", { interfaces });
    const to = (nextHopIp: string) =>
      withSubnet(base, "app", {
        name: "special",
        addressPrefix: "10.30.3.0/24",
        routeTable: routeTable([{ addressPrefix: "172.16.0.0/12", nextHopType: "VirtualAppliance", nextHopIp }]),
      });
    expect(await lines(to("10.10.1.4"), "--at", "app/special")).toContain(
      "172.16.0.0/12 User 10.10.1.4 (vm-nva-west inside) Active",
    );
    expect(await lines(to("10.10.1.30"), "--at", "app/special")).toContain(
      "172.16.0.0/12 User 10.10.1.30 (nva-west inside) Active",
    );
  });

  it("refuses what cannot be said, and simulates nothing in its place", async () => {
    const [peering] = dualHomed().routeServerPeerings;
    const twice = {
      ...dualHomed(),
      routeServerPeerings: [...dualHomed().routeServerPeerings, { ...peering, name: "again" }],
    };
    const second = await routes(twice);
    expect(second.exitCode).toBe(1);
    expect(second.stderr).toContain('already have the peering "nva-west-rs-app"');
    const unknown = { ...dualHomed(), virtualWans: [] };
    const field = await routes(unknown);
    expect(field.exitCode).toBe(1);
    expect(field.stderr).toContain("virtualWans: cannot be said: it is no field of a topology");
    expect([second.stdout, field.stdout]).toEqual(["", ""]);
  });

  it("says which spoke has no route but the platform's", async () => {
    const alone = { ...dualHomed(), routeServers: [], routeServerPeerings: [] };
    expect(await lines(alone)).toContain("app snet-workload none");
  });

  it("moves to the other hub when one fails", async () => {
    const found = await lines(dualHomed(), "--fail", "west");
    expect(found).toContain("vm-nva-west appliance 65001 failed 0 0 0 0 0");
    expect(found).toContain("rs-app/IN_0 route-server 65515 1 up, 1 down 3 0 0 1 2");
    expect(found).toContain("app snet-workload 10.40.0.0/22 VirtualNetworkGateway 10.20.0.4 (vm-nva-north) Active");
  });

  it("cuts long tables and says so, unless all is wanted", async () => {
    const large = dualHomed(manySpokes(30));
    const found = await lines(large);
    // 60 instances of route servers, two appliances and a site, of which 40 are listed.
    expect(found).toContain("… and 23 more (--all shows them)");
    const all = await lines(large, "--all");
    expect(all.join("\n")).not.toContain("--all");
    expect(all.filter((line) => / route-server /.test(line))).toHaveLength(60);
  });

  it("answers in JSON with counts and whole tables", async () => {
    const answer = await document(dualHomed(), "--fail", "vm-nva-west");
    expect(Object.keys(answer)).toEqual(["file", "failed", "speakers", "effectiveRoutes", "oscillations"]);
    expect(answer).toMatchObject({ file: "topology.json", failed: ["vm-nva-west"] });
    expect(answer.speakers).toContainEqual({
      speaker: "vm-nva-west",
      kind: "appliance",
      asn: 65001,
      up: false,
      sessions: { up: 0, down: 5 },
      received: { best: 0, kept: 0, dropped: 0 },
      sent: 0,
      heldBack: 0,
    });
    expect(answer.effectiveRoutes).toContainEqual({
      virtualNetwork: "app",
      subnets: ["snet-workload"],
      routes: expect.arrayContaining([
        {
          prefix: "192.168.0.0/16",
          source: "VirtualNetworkGateway",
          nextHopType: "VirtualNetworkGateway",
          nextHops: ["10.20.0.4"],
          state: "Active",
        },
      ]),
    });
  });

  it("says what never settles", async () => {
    expect((await lines(settled)).join("\n")).not.toContain("never settle");
    expect(await lines(unsettled)).toContain("Routes that never settle: the tables show one of several states");
    expect((await document(unsettled)).oscillations).toEqual([
      { prefix: "10.2.13.0/25", speakers: expect.arrayContaining(["csr1", "rs1/IN_0"]) },
    ]);
  });

  it("has null for an ASN that nobody gave", async () => {
    const [site] = dualHomed().onPremisesSites;
    const topology = { ...dualHomed(), onPremisesSites: [{ ...site, asn: undefined }] };
    expect((await document(topology)).speakers).toContainEqual(
      expect.objectContaining({ speaker: "headquarters", asn: null }),
    );
    expect(await lines(topology)).toContainEqual(expect.stringMatching(/^headquarters site \? /));
  });
});

describe("routes --at", () => {
  it("says which of the routes shown never settle", async () => {
    const title = "Routes that never settle: the tables show one of several states";
    for (const place of ["csr1", "vnet0", "vnet0/subnet02", "rs1"]) {
      expect(await lines(unsettled, "--at", place)).toContain(title);
      expect((await document(unsettled, "--at", place)).oscillations).toHaveLength(1);
    }
    expect(await lines(unsettled, "--at", "on-prem1")).not.toContain(title);
    expect(await lines(settled, "--at", "csr1")).not.toContain(title);
  });

  it("says of a route server what came, what was kept, what was sent and held back, and why", async () => {
    const found = await lines(dualHomed(), "--at", "rs-app");
    for (const line of [
      "rs-app/IN_0: route-server, AS 65515, 5 routes (3 best), 2 sent",
      "The same applies to rs-app/IN_1.",
      "vm-nva-north ebgp up",
      "192.168.0.0/16 65001 65010 10.10.0.4 (vm-nva-west) vm-nva-west best",
      "192.168.0.0/16 65002 65002 65002 65010 10.20.0.4 (vm-nva-north) vm-nva-north kept its AS path is longer: " +
        "65002 65002 65002 65010 against 65001 65010 of that from vm-nva-west",
      "10.30.0.0/22 65515 vm-nva-north, vm-nva-west",
      "vm-nva-west 10.40.0.0/22, 192.168.0.0/16 vm-nva-west is where it came from",
      "BGP routes on the interfaces of app (snet-workload)",
    ]) {
      expect(found).toContain(line);
    }
  });

  it("says why a route is dropped", async () => {
    // Without as-override the ranges of other spokes still hold 65515, which a route server takes for a loop.
    const plain = dualHomed();
    const topology = {
      ...plain,
      routeServerPeerings: plain.routeServerPeerings.map((peering) => ({ ...peering, asPathRewrite: "none" })),
    };
    expect(await lines(topology, "--at", "rs-app/IN_1")).toContain(
      "10.40.0.0/22 65001 65515 10.10.0.4 (vm-nva-west) vm-nva-west dropped " +
        "its path holds 65515, the receiver's own ASN (loop prevention, RFC 4271)",
    );
  });

  it("says why sessions are down", async () => {
    const found = await lines(dualHomed(), "--at", "rs-app/IN_0", "--fail", "vm-nva-west", "--fail", "app~north");
    expect(found).toContain("vm-nva-west ebgp down: vm-nva-west is down");
    expect(found).toContain("vm-nva-north ebgp down: the peering app~north is down");
  });

  it("says of a virtual network what is active and what is not, in every subnet", async () => {
    const found = await lines(expressRouteHubs(), "--at", "west");
    expect(found).toContain("Effective routes of west (GatewaySubnet)");
    expect(found).toContain("10.30.0.0/22 User 10.10.0.4 (vm-nva-west) Active");
    expect(found).toContain("10.30.0.0/22 Default app Invalid a user route has the same prefix and wins");
    expect(found).toContain("Effective routes of west (snet-nva)");
    expect(found).toContain("192.168.0.0/16 VirtualNetworkGateway ergw-west Active");
    expect(found).toContain(
      "10.40.0.0/22 VirtualNetworkGateway 10.10.0.4 (vm-nva-west) NotProgrammed it is equal to or inside " +
        "10.40.0.0/22 of the peered network data, whose routes BGP cannot replace",
    );
    expect(found.join("\n")).not.toContain("RouteServerSubnet");
  });

  it("puts subnets with the same routes together, and tells them apart when they differ", async () => {
    const more = withSubnet(dualHomed(), "app", { name: "snet-more", addressPrefix: "10.30.1.0/24" });
    expect(await lines(more, "--at", "app")).toContain("Effective routes of app (snet-workload, snet-more)");
    const routeTable = { bgpRoutePropagation: false, routes: [] };
    const off = withSubnet(dualHomed(), "app", { name: "snet-more", addressPrefix: "10.30.1.0/24", routeTable });
    expect(await lines(off, "--at", "app/snet-more")).toContain(
      "192.168.0.0/16 VirtualNetworkGateway 10.10.0.4 (vm-nva-west) NotProgrammed " +
        "the route table of the subnet has BGP route propagation off",
    );
  });

  it.each(["ergw-west", "erc-west", "headquarters", "vm-nva-north", "nva-north", "rs-west/IN_1"])(
    "knows %s",
    async (at) => {
      const { routes: found } = await document(expressRouteHubs(), "--at", at);
      expect(found).toEqual([expect.objectContaining({ speaker: at === "nva-north" ? "vm-nva-north" : at, up: true })]);
    },
  );

  it("answers in JSON with every route", async () => {
    const answer = await document(dualHomed(), "--at", "rs-app/IN_0");
    expect(Object.keys(answer)).toEqual(["file", "failed", "at", "routes", "effectiveRoutes", "oscillations"]);
    expect(answer.routes).toEqual([
      expect.objectContaining({
        speaker: "rs-app/IN_0",
        kind: "route-server",
        asn: 65515,
        received: expect.arrayContaining([
          {
            prefix: "192.168.0.0/16",
            path: [65001, 65010],
            nextHop: "10.10.0.4",
            communities: [],
            from: "vm-nva-west",
            status: "best",
          },
        ]),
        sent: expect.arrayContaining([
          { prefix: "10.30.0.0/22", to: "vm-nva-west", path: [65515], nextHop: "10.30.0.4" },
          {
            prefix: "192.168.0.0/16",
            to: "vm-nva-north",
            reason: "branch-to-branch is off, so the route server passes nothing on",
          },
        ]),
      }),
    ]);
  });

  it("finds what was meant", async () => {
    const { exitCode, stdout, stderr } = await routes(dualHomed(), "--at", "rs-ap");
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: 'error: nothing called "rs-ap" has routes; did you mean "rs-app"?\n',
    });
  });
});

it("says everything that is not there at once, in JSON too", async () => {
  const args = ["--at", "nowhere", "--fail", "nva-wst", "--fail", "vm-nva-west", "--fail", "app~nort"];
  const { exitCode, stderr } = await routes(dualHomed(), ...args);
  expect(exitCode).toBe(2);
  expect(stderr.split("\n").filter((line) => line.startsWith("error: "))).toEqual([
    expect.stringContaining('"nva-wst" that could fail; did you mean "nva-west"?'),
    expect.stringContaining('"app~nort" that could fail; did you mean "app~north"?'),
    expect.stringContaining('"nowhere" has routes; known are '),
  ]);
  const json = await routes(dualHomed(), "--json", ...args);
  expect({ exitCode: json.exitCode, stderr: json.stderr }).toEqual({ exitCode: 2, stderr: "" });
  expect((JSON.parse(json.stdout) as { problems: unknown[] }).problems).toHaveLength(3);
});

it("reads a topology from standard input", async () => {
  const stdin = JSON.stringify(dualHomed());
  const { exitCode, stdout } = await directory().run(["routes", "--topology", "-", "--json"], { stdin });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ file: "stdin" });
});

it("says where a topology is wrong", async () => {
  const wrong = changed(dualHomed(), "virtualNetworks", "app", { addressSpace: ["10.30.0.0/33"] });
  const { exitCode, stdout, stderr } = await directory().run(["routes", "--topology", "-"], {
    stdin: JSON.stringify(wrong),
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^stdin: error: virtualNetworks\[2\]\.addressSpace\[0\]: .*10\.30\.0\.0\/33/);
});

it("reads a network file, whatever the rules think of it", async () => {
  directory().write("network.yaml", overlappingNetworkText);
  expect(await directory().run(["routes"])).toMatchObject({ exitCode: 0, stderr: "" });
  directory().write("network.yaml", networkText({ extra: "colour: blue\n" }));
  const { exitCode, stderr } = await directory().run(["routes"]);
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^network\.yaml:\d+:\d+: error: .*colour/m);
});

it("minds what refers to nothing, but not that there is nothing", async () => {
  const { exitCode, stderr } = await routes(without(dualHomed(), "virtualAppliances", "nva-west"));
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining("ARS002") as string });
  const empty = Object.fromEntries(
    Object.entries(dualHomed()).map(([key, value]) => [key, Array.isArray(value) ? [] : (value as unknown)]),
  );
  expect(await routes(empty)).toEqual({ exitCode: 0, stdout: "The network is empty.\n", stderr: "" });
});
