import { freshWorkingDirectory, networkText } from "../support/command-line";
import { activeActive, dualHomed, expressRouteHubs, manySpokes, meant, without } from "../support/topologies";

const directory = freshWorkingDirectory();

function failures(topology: object, ...args: string[]) {
  directory().write("topology.json", JSON.stringify(topology));
  return directory().run(["failures", ...args, "--topology", "topology.json"]);
}

async function lines(topology: object, ...args: string[]): Promise<string[]> {
  const { exitCode, stdout, stderr } = await failures(topology, ...args);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return stdout.split("\n").map((line) => line.replace(/ +/g, " ").trim());
}

/** Without the second hub every failure on the way is fatal. */
function singleHub() {
  const base = meant(without(dualHomed(), "virtualNetworks", "north"), { hubs: ["west"] });
  return without(
    {
      ...base,
      virtualNetworkPeerings: base.virtualNetworkPeerings.filter(({ from, to }) => from !== "north" && to !== "north"),
      routeServerPeerings: base.routeServerPeerings.filter(({ virtualAppliance }) => virtualAppliance !== "nva-north"),
    },
    "virtualAppliances",
    "nva-north",
  );
}

it("says of each failure which flows move where, and what changes nothing", async () => {
  const found = await lines(dualHomed());
  for (const line of [
    "Without a failure, 7 of 7 flows are delivered.",
    "app to headquarters, data to headquarters nva-west",
    "Appliance instances (1 of 2 change a flow)",
    "vm-nva-west 3 app to headquarters, data to headquarters, app to data delivered nva-north",
    // What goes to west itself ends in what failed.
    "west 3 app to headquarters, data to headquarters, app to data delivered nva-north",
    "app~west 2 app to headquarters, app to data delivered nva-north",
    // Two instances of two route servers; each of them with each of two appliances.
    "No flow changes when one of these fails: 1 appliance instance, 1 hub, 1 link to a site, " +
      "4 route server instances, 2 peerings, 8 BGP sessions.",
    "7 of 7 flows survive each of 22 single failures.",
  ]) {
    expect(found).toContain(line);
  }
});

it("says what is lost, and by what", async () => {
  const found = await lines(singleHub());
  expect(found).toContain(
    "vm-nva-west 2 app to headquarters, data to headquarters dropped " +
      "app has no route but 192.168.0.0/16 of the platform, which drops it",
  );
  expect(found).toContain("2 of 5 flows survive each of 13 single failures.");
  expect(found.at(-2)).toMatch(/^Lost when this fails: app to headquarters \(vm-nva-west, west and 2 more\); /);
});

it("says what becomes asymmetric, with nothing out of order and with something", async () => {
  const found = await lines(activeActive());
  expect(found[0]).toBe("Without a failure, 7 of 7 flows are delivered, 3 of them on different paths there and back.");
  expect(found).toContain("app to data asymmetric: there by nva-north or nva-west, back by nva-north or nva-west");
});

it("starts from what is out of order already", async () => {
  const found = await lines(dualHomed(), "--fail", "nva-west");
  expect(found[0]).toBe("With nva-west down, 7 of 7 flows are delivered.");
  expect(found).toContain("app to headquarters, data to headquarters nva-north");
  expect(found.find((line) => line.startsWith("vm-nva-north"))).toMatch(
    /^vm-nva-north 2 app to headquarters, data to headquarters dropped /,
  );
});

it("tries pairs, and shows those that harm more than either of the two alone", async () => {
  const found = await lines(dualHomed(), "--pairs", "--all");
  expect(found.find((line) => line.startsWith("vm-nva-west + vm-nva-north"))).toMatch(
    / 2 app to headquarters, data to headquarters dropped /,
  );
  expect(found.filter((line) => line.includes("rs-app/IN_0 + rs-app/IN_1"))).toHaveLength(1);
  // An instance and its hub are no more than the hub.
  expect(found.join("\n")).not.toContain("vm-nva-west + west");
  expect(found).toContain("4 of 7 flows survive each of 22 single failures and 231 pairs.");
});

it("refuses more pairs than it can try in a while", async () => {
  const { exitCode, stderr } = await failures(dualHomed(manySpokes(30)), "--pairs");
  expect(exitCode).toBe(2);
  // 2 instances, 2 hubs, 2 links, 60 route server instances, 60 peerings, 120 sessions.
  expect(stderr).toBe(
    "error: 246 failures make 30135 pairs; at most 20000 are tried\n" +
      "    name one of the two instead: dual-homed failures --fail ELEMENT\n",
  );
});

describe("the exit code", () => {
  it("is 0 even when flows are lost, unless it is to be strict", async () => {
    expect((await failures(singleHub())).exitCode).toBe(0);
    expect((await failures(singleHub(), "--strict")).exitCode).toBe(1);
    expect((await failures(singleHub(), "--strict", "--json")).exitCode).toBe(1);
  });

  it("is 0 when every flow survives, asymmetric or not", async () => {
    expect((await failures(singleHub(), "--strict")).exitCode).toBe(1);
    expect((await failures(dualHomed(), "--strict")).exitCode).toBe(0);
    expect((await failures(activeActive(), "--strict")).exitCode).toBe(0);
  });

  it("is 1 when a flow is not delivered with nothing out of order", async () => {
    expect((await failures(dualHomed(), "--strict", "--fail", "west", "--fail", "north")).exitCode).toBe(1);
  });

  it("counts pairs only when they are asked for", async () => {
    expect((await failures(dualHomed(), "--strict", "--pairs")).exitCode).toBe(1);
  });
});

it("answers in JSON with every flow and every failure", async () => {
  const { exitCode, stdout, stderr } = await failures(singleHub(), "--json");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  const answer = JSON.parse(stdout) as { flows: unknown[]; failures: { failed: unknown }[] };
  expect(Object.keys(answer)).toEqual([
    "file",
    "failed",
    "flows",
    "failures",
    "pairs",
    "wideFailures",
    "survival",
    "wideSurvival",
  ]);
  expect(answer.flows).toContainEqual({
    name: "app to headquarters",
    class: "site",
    verdict: "delivered",
    forward: [["app", "vm-nva-west", "headquarters"]],
    back: [["headquarters", "vm-nva-west", "app"]],
  });
  expect(answer.failures).toHaveLength(13);
  expect(answer.failures.find(({ failed }) => JSON.stringify(failed).includes('"data~west"'))).toEqual({
    failed: [{ kind: "peering", name: "data~west" }],
    // From data to the hub.
    ended: 1,
    changes: [
      expect.objectContaining({ name: "data to headquarters", verdict: "dropped", forward: [["data"]] }),
      expect.objectContaining({ name: "app to data", verdict: "dropped" }),
    ],
  });
  expect(answer).toMatchObject({
    pairs: [],
    survival: {
      flows: 5,
      failures: 13,
      neverDelivered: [],
      unsettled: [],
      lost: expect.arrayContaining([
        { flow: "app to headquarters", by: ["vm-nva-west", "west", "headquarters~vm-nva-west", "app~west"] },
      ]),
      asymmetric: [],
    },
  });
});

it("shows pairs in JSON with what only both do", async () => {
  const { stdout } = await failures(dualHomed(), "--json", "--pairs");
  const { pairs, survival } = JSON.parse(stdout) as { pairs: unknown[]; survival: unknown };
  expect(survival).toMatchObject({ flows: 7, failures: 253 });
  expect(pairs).toContainEqual({
    failed: [
      { kind: "route server instance", name: "rs-app/IN_0" },
      { kind: "route server instance", name: "rs-app/IN_1" },
    ],
    ended: 0,
    changes: [
      expect.objectContaining({ name: "app to headquarters", verdict: "dropped" }),
      expect.objectContaining({ name: "app to data", verdict: "dropped" }),
    ],
  });
});

it("reads a network file, and knows circuits and gateways", async () => {
  directory().write("network.yaml", networkText());
  const { stdout } = await directory().run(["failures"]);
  expect(stdout).toMatch(/^west +1 +app to internet +delivered +north-nva$/m);
  const found = await lines(expressRouteHubs());
  expect(found).toContain("Circuits (2 of 2 change a flow)");
  expect(found).toContainEqual(
    expect.stringMatching(/^erc-west 2 app to headquarters, data to headquarters delivered /),
  );
});

it("says what cannot fail because it is not there", async () => {
  const { exitCode, stderr } = await failures(dualHomed(), "--fail", "vm-nva-wes");
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: 'error: there is nothing called "vm-nva-wes" that could fail; did you mean "vm-nva-west"?\n',
  });
});

it("has nothing to say of a network without flows", async () => {
  const empty = Object.fromEntries(
    Object.entries(dualHomed()).map(([key, value]) => [key, Array.isArray(value) ? [] : (value as unknown)]),
  );
  expect(await lines(empty, "--strict")).toEqual([
    "Without a failure, 0 of 0 flows are delivered.",
    "",
    "The network has no flows: no spoke has a site, the Internet, a hub or a spoke to talk with.",
    "",
  ]);
});

it.each(["failures", "routes"])(
  "%s refuses a topology whose names are given twice or lead nowhere",
  async (command) => {
    const base = dualHomed();
    const [first, ...others] = base.virtualNetworkPeerings;
    const broken = {
      ...base,
      virtualNetworks: [...base.virtualNetworks, base.virtualNetworks[0]],
      virtualNetworkPeerings: [{ ...first, to: "nowhere" }, ...others],
    };
    directory().write("topology.json", JSON.stringify(broken));
    const { exitCode, stdout, stderr } = await directory().run([command, "--topology", "topology.json"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(/^topology\.json: error ARS001: .*already of a virtual network$/m);
    expect(stderr).toMatch(/^topology\.json: error ARS002: .*there is no virtual network "nowhere"$/m);
  },
);

it("tells peering locations and regions apart from single failures, with what they take away", async () => {
  const circuits = expressRouteHubs().circuits.map((each) => ({ ...each, peeringLocation: "London" }));
  const virtualNetworks = expressRouteHubs().virtualNetworks.map((each) => ({
    ...each,
    location: each.name === "west" ? "West Europe" : "northeurope",
  }));
  const located = { ...expressRouteHubs(), circuits, virtualNetworks };
  const found = await lines(located);
  expect(found).toContain("Peering locations (1 of 1 change a flow)");
  expect(found).toContain(
    "location:London 2 app to headquarters, data to headquarters dropped app has no route but 192.168.0.0/16 of the platform, which drops it",
  );
  expect(found).toContain(
    "region:westeurope 2 app to headquarters, data to headquarters delivered nva-north → ergw-north → erc-north",
  );
  expect(found.slice(-4)).toEqual([
    expect.stringMatching(/^7 of 7 flows survive each of \d+ single failures\.$/),
    "5 of 7 flows survive each of 3 failures of a whole peering location or region.",
    "Lost when this fails: app to headquarters (location:London); data to headquarters (location:London).",
    "",
  ]);
  // What does not depend on the failures is said once.
  const down = await lines(located, "--fail", "erc-west", "--fail", "erc-north");
  expect(down.slice(-4)).toEqual([
    expect.stringMatching(/^5 of 7 flows survive each of \d+ single failures\.$/),
    "Not delivered at all: app to headquarters, data to headquarters.",
    "5 of 7 flows survive each of 3 failures of a whole peering location or region.",
    "",
  ]);
  expect((await failures(located, "--strict")).exitCode).toBe(0);
  const { wideFailures, wideSurvival } = JSON.parse((await failures(located, "--json")).stdout) as {
    wideFailures: { failed: { name: string }[] }[];
    wideSurvival: unknown;
  };
  expect(wideFailures.map(({ failed }) => failed[0].name)).toEqual([
    "location:London",
    "region:westeurope",
    "region:northeurope",
  ]);
  expect(wideSurvival).toMatchObject({ failures: 3, lost: [{ by: ["location:London"] }, { by: ["location:London"] }] });
  expect((await failures(located, "--json", "--fail", "location:London")).stdout).not.toContain('"location:London" }');
});
