import { freshWorkingDirectory, networkText } from "../support/command-line";
import { activeActive, changedHalf, dualHomed, expressRouteHubs } from "../support/topologies";

const directory = freshWorkingDirectory();

function trace(topology: object, ...args: string[]) {
  directory().write("topology.json", JSON.stringify(topology));
  return directory().run(["trace", ...args, "--topology", "topology.json"]);
}

async function lines(topology: object, ...args: string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await trace(topology, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout.split("\n").map((line) => line.replace(/ +/g, " ").trim());
}

it("follows packets there and back, with the route used at each place", async () => {
  expect(await lines(dualHomed(), "app", "headquarters")).toEqual([
    "app (10.30.0.132) to headquarters (192.168.0.4): delivered",
    "",
    "There",
    "app → vm-nva-west → headquarters delivered",
    "Place Kind Route By Next hop",
    "app host 192.168.0.0/16 BGP 65001 65010 10.10.0.4 (vm-nva-west)",
    "vm-nva-west appliance 192.168.0.0/16 BGP 65010 headquarters",
    "",
    "Back",
    "headquarters → vm-nva-west → app delivered",
    "Place Kind Route By Next hop",
    "headquarters site 10.30.0.0/22 BGP 65001 65515 vm-nva-west",
    "vm-nva-west appliance 10.30.0.0/22 system route VNetPeering app",
    "",
  ]);
});

it("shows user routes, gateways and circuits", async () => {
  const found = await lines(expressRouteHubs(), "app", "headquarters");
  expect(found).toContain("app → vm-nva-west → ergw-west → erc-west → headquarters delivered");
  expect(found).toContain("ergw-west gateway 10.30.0.0/22 user route VirtualAppliance 10.10.0.4 (vm-nva-west)");
});

it("shows every equal way, and that the directions may differ", async () => {
  const found = await lines(activeActive(), "app", "data");
  expect(found[0]).toBe(
    "app (10.30.0.132) to data (10.40.0.132): asymmetric, there by nva-north or nva-west, back by nva-north or nva-west",
  );
  expect(found).toContain("There, one of 2 equal paths");
  expect(found).toContain("app → vm-nva-west → data delivered");
  expect(found).toContain("app → vm-nva-north → data delivered");
  // Equally good routes are one row with both next hops, in order of address.
  expect(found).toContain("app host 10.40.0.0/22 BGP 65001 65001 10.10.0.4 (vm-nva-west), 10.20.0.4 (vm-nva-north)");
});

it("says where packets end and why when they do not arrive", async () => {
  const found = await lines(dualHomed(), "app", "headquarters", "--fail", "vm-nva-west", "--fail", "vm-nva-north");
  expect(found).toContain("app dropped: app has no route but 192.168.0.0/16 of the platform, which drops it");
  expect(found).toContain("app host 192.168.0.0/16 system route None");
  expect(found.slice(found.indexOf("Back"))).toEqual([
    "Back",
    "headquarters dropped: headquarters has no route to app (10.30.0.132)",
    "",
  ]);
});

it("says on which way a flow is lost", async () => {
  const closed = changedHalf(dualHomed(), "app", "west", { allowForwardedTraffic: false });
  const { stdout } = await trace(closed, "app", "headquarters");
  expect(stdout).toMatch(/^app \(.*\): dropped, on the way back, app does not allow forwarded traffic from west$/m);
});

it.each([
  ["app/snet-workload", "data/snet-workload", "10.30.0.132", "10.40.0.132"],
  ["10.30.1.7", "192.168.7.7", "10.30.1.7", "192.168.7.7"],
  ["app", "vm-nva-north", "10.30.0.132", "10.20.0.4"],
  ["headquarters", "data", "192.168.0.4", "10.40.0.132"],
])("knows %s and %s", async (from, to, one, other) => {
  const { exitCode, stdout } = await trace(dualHomed(), from, to, "--json");
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    from: { name: from, address: one },
    to: { name: to, address: other },
    verdict: "delivered",
  });
});

it("follows packets to the Internet, and answers from where they were translated", async () => {
  directory().write("network.yaml", networkText());
  const { exitCode, stdout } = await directory().run(["trace", "app", "internet", "--json"]);
  expect(exitCode).toBe(0);
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(answer).toMatchObject({ file: "network.yaml", to: { kind: "internet" }, verdict: "delivered" });
  expect(answer.back).toMatchObject({
    outcome: "delivered",
    branches: [{ hops: [{ place: "internet" }, { place: "west-nva-1" }, { place: "app" }] }],
  });
  const moved = await directory().run(["trace", "app", "internet", "network.yaml", "--fail", "west"]);
  expect(moved.stdout).toContain("app → north-nva-1 → internet delivered");
});

it("answers in JSON with every hop and the route it leaves by", async () => {
  const { stdout } = await trace(dualHomed(), "app", "headquarters", "--json", "--fail", "vm-nva-west");
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(Object.keys(answer)).toEqual(["file", "failed", "from", "to", "verdict", "forward", "back"]);
  expect(answer).toMatchObject({ failed: ["vm-nva-west"], verdict: "delivered" });
  expect(answer.from).toEqual({
    name: "app",
    kind: "host",
    address: "10.30.0.132",
    virtualNetwork: "app",
    subnet: "snet-workload",
  });
  expect(answer.forward).toEqual({
    outcome: "delivered",
    branches: [
      {
        outcome: "delivered",
        hops: [
          {
            place: "app",
            kind: "host",
            virtualNetwork: "app",
            route: {
              prefix: "192.168.0.0/16",
              source: "bgp",
              nextHops: ["10.20.0.4"],
              path: [65002, 65002, 65002, 65010],
            },
          },
          {
            place: "vm-nva-north",
            kind: "appliance",
            virtualNetwork: "north",
            appliance: "nva-north",
            route: { prefix: "192.168.0.0/16", source: "bgp", nextHops: ["headquarters"], path: [65010] },
          },
          { place: "headquarters", kind: "site" },
        ],
      },
    ],
  });
});

it("says everything that is not there at once", async () => {
  const { exitCode, stdout, stderr } = await trace(dualHomed(), "ap", "headqarters", "--fail", "nothing-of-the-kind");
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain('error: there is nothing called "nothing-of-the-kind" that could fail; known are ');
  expect(stderr).toContain('address "ap"; did you mean "app"?');
  expect(stderr).toContain('address "headqarters"; did you mean "headquarters"?');
});

it.each([
  [["trace", "app"], "missing required argument 'TO'"],
  [["trace", "", "app"], "It is empty."],
  [["trace", "app", "data", "--fail", ""], "It is empty."],
  [["trace", "app", "data", "network.yaml", "--topology", "topology.json"], "both given"],
])("refuses %j", async (args, message) => {
  expect(await directory().run(args)).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(message) });
});
