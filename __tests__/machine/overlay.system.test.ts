import { scriptFor } from "../support/apply-script";
import type { RoutingPolicy } from "../../lib/policy";
import { BgpLab, subnetPort } from "../support/bgp-lab";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";
import { LinuxAppliance } from "../support/linux-appliance";
import { policyWithOverlay } from "../support/overlay-network";

jest.setTimeout(60_000);

const HOSTS = { west: "10.10.3.7", north: "10.20.3.7" };

/**
 * As the user routes of a hub do, the fabric hands packets of a host for the other hub to the appliance; and as Azure does,
 * it does not take such packets from the appliance as they are.
 */
function routesOfHub(host: string, appliance: string, otherHub: string, table: number): string {
  return `
    ip rule add iif ${subnetPort(host)} to ${otherHub} lookup ${table}
    ip route add ${otherHub} via ${appliance} table ${table}
    ip rule add iif ${subnetPort(appliance)} to ${otherHub.replace(".0.0/22", ".3.0/24")} prohibit`;
}

const WEST = policyWithOverlay();
/** West as it would be if north had its first instance only, and as it would be without an overlay. */
const WITH_ONE: RoutingPolicy = {
  ...WEST,
  neighbors: WEST.neighbors.map((each) => ({
    ...each,
    addresses: each.overlay ? each.addresses.slice(0, 1) : each.addresses,
  })),
};
const WITHOUT: RoutingPolicy = { ...WEST, neighbors: WEST.neighbors.filter(({ overlay }) => !overlay) };

describeInNamespaces(
  ["vtysh", "bgpd", "nft", "frr-reload.py", "bridge", "ping"],
  "machines with an overlay that the apply script set up",
  () => {
    let lab: BgpLab;
    let west: LinuxAppliance;
    const machines: LinuxAppliance[] = [];

    const apply = (machine: LinuxAppliance, policy: RoutingPolicy) =>
      expect(machine.runCommand(scriptFor(policy))).toEqual({
        status: 0,
        output: expect.stringContaining("is up to date"),
      });
    const established = () => {
      const neighbors = JSON.parse(west.sh("vtysh -c 'show bgp neighbors json' 2>/dev/null")) as Record<
        string,
        { readonly bgpState: string; readonly connectionsEstablished: number }
      >;
      return Object.entries(neighbors).flatMap(([address, { bgpState, connectionsEstablished }]) =>
        address.startsWith("169.254.30.") ? [[bgpState, connectionsEstablished]] : [],
      );
    };
    const ends = () => west.sh("bridge fdb show dev vxlan-100 | grep ^00:00:00:00:00:00 | cut -d ' ' -f 3").split("\n");

    beforeAll(async () => {
      lab = new BgpLab(WEST, { "rs-spoke-1": [] });
      west = new LinuxAppliance(lab);
      machines.push(west);
      apply(west, WEST);
      for (const [instance, address] of [
        ["north-nva-1", "10.20.0.4"],
        ["north-nva-2", "10.20.0.5"],
      ]) {
        lab.connect(instance, address);
        const machine = new LinuxAppliance(lab, instance);
        machines.push(machine);
        machine.sh("sysctl -qw net.ipv4.ip_forward=1");
        apply(machine, policyWithOverlay(instance));
      }
      west.sh("sysctl -qw net.ipv4.ip_forward=1");
      lab.connect("host-west", HOSTS.west);
      lab.connect("host-north", HOSTS.north);
      lab.sh("fabric", routesOfHub(HOSTS.west, "10.10.0.4", "10.20.0.0/22", 101));
      lab.sh("fabric", routesOfHub(HOSTS.north, "10.20.0.5", "10.10.0.0/22", 102));
      await eventually(() =>
        expect(established()).toEqual([
          ["Established", 1],
          ["Established", 1],
        ]),
      );
    });
    afterAll(() => {
      try {
        for (const each of machines) each.stopAll();
      } finally {
        lab.stop();
      }
    });

    it("speak BGP inside it, and learn each other's hub from every instance", async () => {
      await eventually(() => {
        const routes = west.sh("ip route show 10.20.0.0/22");
        expect(routes).toContain("nexthop via 169.254.30.2 dev vxlan-100");
        expect(routes).toContain("nexthop via 169.254.30.3 dev vxlan-100");
      });
      expect(west.sh("ip route get 10.20.0.5")).toContain("via 10.10.0.1 dev eth0");
    });

    it("forward packets between the hubs inside it, two routers and two hops of the fabric, of the size that fits", async () => {
      const ping = () => lab.run("host-west", ["ping", "-c", "1", "-W", "1", "-M", "do", "-s", "1422", HOSTS.north]);
      await eventually(() => expect(ping()).toContain("ttl=60"));
      const tooLarge = ["ping", "-c", "1", "-W", "1", "-M", "do", "-s", "1423", HOSTS.north];
      expect(() => lab.run("host-west", tooLarge)).toThrow("");
    });

    it("leave everything as it is when the script runs again", () => {
      const state = "cat /sys/class/net/vxlan-100/ifindex; ip -4 address show dev vxlan-100";
      const before = [west.sh(state), ends()];
      expect(before[0]).toContain("mtu 1450");
      apply(west, WEST);
      expect([west.sh(state), ends()]).toEqual(before);
      expect(established().map(([, count]) => count)).toEqual([1, 1]);
      expect(west.sh("cat /run/systemctl.log")).toContain("enable --quiet dual-homed-overlays.service");
    });

    it("let nobody in who is not the other end", () => {
      const forge = `
        ip link add forged type vxlan id 100 dstport 4789 remote 10.10.0.4
        ip link set forged mtu 1450 up
        ip address add 169.254.30.9 peer 169.254.30.1/32 dev forged`;
      lab.sh("rs-spoke-1", forge);
      west.sh("ip route add 169.254.30.9/32 dev vxlan-100");
      const ping = ["ping", "-c", "2", "-W", "1", "169.254.30.1"];
      expect(() => lab.run("rs-spoke-1", ping)).toThrow("");
      west.sh("nft delete table inet dual_homed");
      expect(lab.run("rs-spoke-1", ping)).toContain("ttl=64");
      lab.sh("rs-spoke-1", "ip link delete forged");
      west.sh("ip route delete 169.254.30.9/32 dev vxlan-100");
    });

    it("lose the way to an instance, and the whole interface, when they are gone from the configuration", () => {
      expect(ends()).toEqual(["10.20.0.4", "10.20.0.5", ""]);
      apply(west, WITH_ONE);
      expect(ends()).toEqual(["10.20.0.4", ""]);
      expect(west.sh("ip -o -4 address show dev vxlan-100")).not.toContain("169.254.30.3");
      expect(established()).toEqual([["Established", 1]]);
      west.sh("mkdir -p /etc/swanctl/conf.d && touch /etc/swanctl/conf.d/vxlan-100.conf");
      apply(west, WITH_ONE);
      expect(west.sh("ls /etc/swanctl/conf.d")).toContain("vxlan-100.conf");
      apply(west, WITHOUT);
      expect(west.sh("ls /sys/class/net")).not.toContain("vxlan");
      expect(west.sh("ls /etc/swanctl/conf.d")).not.toContain("vxlan-100.conf");
      apply(west, WEST);
      expect(ends()).toEqual(["10.20.0.4", "10.20.0.5", ""]);
    });
  },
);
