import { routingPolicyOf } from "../../lib/policy";
import { FRR_DEFAULT_ROUTE_STATEMENT, renderFrr } from "../../lib/router-config";
import { Simulation } from "../../lib/routing";
import { Endpoints } from "../../lib/routing/endpoints";
import type { Topology } from "../../lib/topology";
import { describeInNamespaces } from "../support/in-namespaces";
import { vpnAppliancePairs, withInternet, withOneNextHop } from "../support/topologies";
import { expectTables } from "./expectations";
import { Lab } from "./lab";

jest.setTimeout(180_000);

/** Two instances in each hub behind a load balancer, each with a tunnel to the branch and a way to the Internet. */
const network = withInternet(vpnAppliancePairs());
const INSTANCE = "vm-nva-west-1";
const TUNNEL = `branch~${INSTANCE}`;

/** So many that flows pass both instances, whatever the kernel's hash is: each destination is a flow. */
const DESTINATIONS = Array.from({ length: 16 }, (_, index) => index + 20);
const IN_BRANCH = DESTINATIONS.map((host) => `172.20.0.${host}`);
const ON_INTERNET = DESTINATIONS.map((host) => `9.9.9.${host}`);

/** The lab with the destinations: in the branch, and on an Internet that every instance has a line to. */
async function start(topology: Topology): Promise<Lab> {
  const lab = await Lab.start(topology);
  const { namespaces } = lab;
  namespaces.add("internet");
  for (const address of ON_INTERNET) namespaces.ip("internet", `address add ${address}/32 dev lo`);
  for (const address of IN_BRANCH) namespaces.ip("branch", `address add ${address}/32 dev lo`);
  const instances = topology.virtualAppliances.flatMap((appliance) => appliance.instances);
  for (const [index, { name }] of instances.entries()) {
    namespaces.connect(name, "out", "internet", `line${index}`);
    namespaces.ip(name, `address add 9.9.8.${4 * index + 1}/30 dev out`);
    namespaces.ip("internet", `address add 9.9.8.${4 * index + 2}/30 dev line${index}`);
    namespaces.ip(name, `route add 9.9.9.0/24 via 9.9.8.${4 * index + 2}`);
  }
  namespaces.flush();
  return lab;
}

/** The destinations that do not answer the spoke. */
async function lost(lab: Lab, destinations: readonly string[]): Promise<string[]> {
  const source = String(new Endpoints(lab.topology).ofNetwork("app")?.address);
  const answers = await Promise.all(
    destinations.map(async (to) => {
      const ping = ["ping", "-n", "-c2", "-i", "0.2", "-W1", "-I", source, to];
      return (await lab.namespaces.listen("vm.app", ping).ended).status === 0 ? [] : [to];
    }),
  );
  return answers.flat();
}

/** Takes the tunnel of the instance down. */
function cutTunnel(lab: Lab): void {
  const { output } = lab.namespaces.run(INSTANCE, ["sh", "-c", "ls /sys/class/net | grep ^ipsec-"]);
  lab.namespaces.run(INSTANCE, ["ip", "link", "set", output.trim(), "down"]);
}

/** Takes the instance's line to the Internet down, and then what its watchdog does: the default route is taken back. */
function cutEgress(lab: Lab): void {
  lab.namespaces.run(INSTANCE, ["ip", "link", "set", "out", "down"]);
  const policy = routingPolicyOf(lab.topology, INSTANCE);
  const config = policy ? renderFrr(policy) : "";
  const taken = config.replace(`  ${FRR_DEFAULT_ROUTE_STATEMENT}\n`, "");
  if (taken === config) throw new Error("the instance does not announce the default route");
  lab.appliance(INSTANCE).reload(taken);
}

describeInNamespaces(["bgpd", "zebra", "staticd", "vtysh", "nft", "ping"], "what one instance loses by itself", () => {
  it("is lost to no flow: packets go to the other instance, for a site and for the Internet", async () => {
    const lab = await start(network);
    try {
      const whole = Simulation.of(network);
      await expectTables(lab, whole);
      expect(await lost(lab, IN_BRANCH)).toEqual([]);
      expect(await lost(lab, ON_INTERNET)).toEqual([]);

      cutTunnel(lab);
      await expectTables(lab, whole.fail(TUNNEL));
      expect(await lost(lab, IN_BRANCH)).toEqual([]);
      expect(await lost(lab, ON_INTERNET)).toEqual([]);

      cutEgress(lab);
      await expectTables(lab, whole.fail(`${INSTANCE}/internet`));
      expect(await lost(lab, IN_BRANCH)).toEqual([]);
      expect(await lost(lab, ON_INTERNET)).toEqual([]);
    } finally {
      lab.stop();
    }
  });

  it("is lost to some flows, for good, where the load balancer is the next hop of it", async () => {
    const shared = withOneNextHop(network);
    const lab = await start(shared);
    try {
      const whole = Simulation.of(shared);
      await expectTables(lab, whole);
      expect(await lost(lab, IN_BRANCH)).toEqual([]);

      cutTunnel(lab);
      cutEgress(lab);
      await expectTables(lab, whole.fail(`${INSTANCE}/internet`));
      for (const destinations of [IN_BRANCH, ON_INTERNET]) {
        const { length } = await lost(lab, destinations);
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThan(DESTINATIONS.length);
      }
    } finally {
      lab.stop();
    }
  });
});
