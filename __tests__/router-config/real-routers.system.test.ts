import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readableScriptFor, scriptFor } from "../support/apply-script";
import { renderFrr } from "../../lib/router-config";
import { renderBird } from "../../lib/router-config/bird";
import type { RoutingPolicy } from "../../lib/policy";
import type { Topology } from "../../lib/topology";
import { BgpLab } from "../support/bgp-lab";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";
import { LinuxAppliance } from "../support/linux-appliance";
import {
  hubsWithRouteServers,
  oneOfTwo,
  policyOf,
  westPolicyIn,
  withTunnels,
  type HubOptions,
} from "../support/networks";

jest.setTimeout(60_000);

/** The standby hub, behind a load balancer, with everything switched on. */
const NORTH = {
  northPrepend: 1,
  loadBalancerIp: "10.20.0.9",
  internetEgress: true,
  spokeToSpoke: true,
  // The script waits for a message of each session.
  timers: { keepalive: 1, hold: 3 },
};

const north = (spokes: number, extra: HubOptions = {}) => policyOf("north-nva", { ...NORTH, spokes, ...extra });

/** Routes the appliance may take, and some that it must refuse. */
const ANNOUNCED = {
  "rs-north": [
    { prefix: "10.20.0.0/22", path: [] },
    { prefix: "10.100.0.0/16", path: [12076, 65010] },
    { prefix: "10.100.7.0/24", path: [12076, 65515, 65010] },
    { prefix: "10.102.0.0/16", path: [12076, 65010] },
    { prefix: "10.102.1.0/24", path: [12076, 65010] },
    { prefix: "10.101.0.0/16", path: [12076, 65010] },
    { prefix: "192.168.99.0/24", path: [12076, 65010] },
  ],
  "rs-spoke-1": [
    { prefix: "10.30.0.0/16", path: [] },
    // What the other hub sent, as a spoke's route server with branch-to-branch would pass it on.
    { prefix: "10.101.0.0/16", path: [65001, 65001, 12076, 65010] },
  ],
  "rs-spoke-2": [{ prefix: "10.31.0.0/16", path: [] }],
};

const NEXT_HOP = "10.20.0.9";

/** The two spokes' route servers see the same, but for their own range and the other's. */
function expectedAtSpoke(other: string, pathOfNested: string) {
  return {
    "0.0.0.0/0": { path: "65002 65002", nextHop: NEXT_HOP },
    "10.100.0.0/16": { path: "65002 65002 65002 12076 65010", nextHop: NEXT_HOP },
    "10.100.7.0/24": { path: pathOfNested, nextHop: NEXT_HOP },
    "10.102.0.0/16": { path: "65002 65002 65002 12076 65010", nextHop: NEXT_HOP },
    [other]: { path: "65002 65002 65002", nextHop: NEXT_HOP },
  };
}

const EXPECTED_AT_HUB = {
  "10.30.0.0/16": { path: "65002 65002 65002", nextHop: NEXT_HOP },
  "10.31.0.0/16": { path: "65002 65002 65002", nextHop: NEXT_HOP },
};

describeInNamespaces(
  ["vtysh", "bgpd", "nft", "frr-reload.py"],
  "a machine with FRR that the apply script set up",
  () => {
    let lab: BgpLab;
    let machine: LinuxAppliance;
    const apply = (policy: RoutingPolicy) => machine.runCommand(scriptFor(policy));
    const connections = () => {
      const neighbors = Object.values(
        JSON.parse(machine.sh("vtysh -c 'show bgp neighbors json' 2>/dev/null")) as Record<string, FrrNeighbor>,
      ).filter((neighbor) => neighbor.bgpState === "Established");
      return neighbors.map((neighbor) => neighbor.connectionsEstablished);
    };

    beforeAll(() => {
      lab = new BgpLab(north(2), ANNOUNCED);
      machine = new LinuxAppliance(lab);
      expect(apply(lab.policy)).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
    });
    afterAll(() => {
      try {
        machine.stopAll();
      } finally {
        lab.stop();
      }
    });

    it("sends each route server exactly what the policy says, with the paths and next hop it says", async () => {
      await eventually(() => {
        // as-override replaces each 65515, so that a path is as long as it was
        const nested = "65002 65002 65002 12076 65002 65010";
        expect(lab.learnedBy("rs-spoke-1")).toEqual(expectedAtSpoke("10.31.0.0/16", nested));
        expect(lab.learnedBy("rs-spoke-2")).toEqual(expectedAtSpoke("10.30.0.0/16", nested));
        expect(lab.learnedBy("rs-north")).toEqual(EXPECTED_AT_HUB);
      });
    });

    it("puts what it takes into the kernel by way of the subnet's gateway", () => {
      expect(machine.sh("ip route show proto bgp")).toContain("10.30.0.0/16 nhid");
      expect(machine.sh("ip route get 10.100.7.1")).toContain("via 10.20.0.1 dev eth0");
      expect(machine.sh("ip route show proto bgp")).not.toContain("192.168.99.0");
    });

    it("has nothing left to change once it is applied, so that applying it again changes nothing", () => {
      const file = join(lab.folder, "frr.conf");
      const changesTo = (policy: RoutingPolicy) => {
        writeFileSync(file, renderFrr(policy));
        const test = `/usr/lib/frr/frr-reload.py --test --stdout ${file} 2>&1 | sed -n '/^Lines To/,$p'`;
        return machine
          .sh(test)
          .split("\n")
          .filter((line) => line !== "" && !/^(Lines To|=+$)/.test(line));
      };
      expect(changesTo(north(3))).toContainEqual(expect.stringContaining("neighbor 10.32.1.4"));
      expect(changesTo(lab.policy)).toEqual([]);
    });

    it("changes nothing and says why when the configuration has a mistake", () => {
      const state = "cat /etc/frr/frr.conf; nft list ruleset";
      const before = machine.sh(state);
      for (const [right, wrong, says] of [
        ["maximum-paths 8", "maximum-pathz 8", "FRR finds mistakes, nothing was changed"],
        ["policy drop;", "policy dorp;", "nft finds mistakes in the packet filter, nothing was changed"],
      ]) {
        const { status, output } = machine.runCommand(readableScriptFor(lab.policy).replace(right, wrong));
        expect(status).not.toBe(0);
        expect(output).toContain(says);
      }
      expect(machine.sh(state)).toBe(before);
    });

    it("brings the configuration before back when only the running daemons find a mistake", () => {
      const state = "cat /etc/frr/frr.conf; vtysh -c 'show running-config' 2>/dev/null; nft list ruleset";
      const before = machine.sh(state);
      const script = readableScriptFor(north(3)).replace(
        "10.32.1.5 peer-group ROUTE-SERVERS",
        "10.32.1.5 peer-group NOBODY",
      );
      const { status, output } = machine.runCommand(script);
      expect(status).not.toBe(0);
      expect(output).toContain("FRR refused the configuration; the one before is back");
      expect(machine.sh(state)).toBe(before);
    });

    it("fails when a change ends a session that was up, or an awaited one does not come, and names it", async () => {
      const soon = (script: string) => script.replace("dual-homed-sessions 300", "dual-homed-sessions 5");
      const cutOff = soon(readableScriptFor(lab.policy))
        .replace("filter; policy accept;", "filter; policy drop;")
        .replace("@route-servers accept", "@route-servers drop");
      expect(machine.runCommand(cutOff)).toEqual({
        status: 1,
        output: expect.stringContaining(
          "after 5 s there is no BGP session with 10.20.1.4 (rs-north), 10.30.1.4 (rs-spoke-1), 10.31.1.4 (rs-spoke-2)",
        ),
      });
      const again = scriptFor(lab.policy, { awaited: ["10.20.1.4", "10.30.1.4", "10.31.1.4"] });
      expect(machine.runCommand(again).status).toBe(0);
      const { status, output } = machine.runCommand(soon(scriptFor(lab.policy, { awaited: ["10.31.1.5"] })));
      expect(status).toBe(1);
      expect(output).toContain("notice: the BGP session with 10.20.1.5 (rs-north) is not up");
      expect(output).toContain("after 5 s there is no BGP session with 10.31.1.5 (rs-spoke-2)\n");
    });

    it("leaves the administrator the key of the last deployment, and no other", () => {
      machine.sh("useradd --home-dir /run/home --create-home --shell /bin/bash netadmin");
      const keys = "cat /run/home/.ssh/authorized_keys; stat -c '%a %U' /run/home/.ssh /run/home/.ssh/authorized_keys";
      for (const adminSshPublicKey of ["ssh-ed25519 AAAA one", "ssh-ed25519 AAAA it's another"]) {
        const script = scriptFor(lab.policy, { adminUsername: "netadmin", adminSshPublicKey });
        expect(machine.runCommand(script).status).toBe(0);
        expect(machine.sh(keys)).toBe(`${adminSshPublicKey}\n700 netadmin\n600 netadmin\n`);
      }
    });

    it("takes the default route back while the way out is dead, also when a spoke is added meanwhile", async () => {
      const listen = () =>
        lab.start("fabric", [process.execPath, "-e", "require('node:net').createServer().listen(7, '10.20.0.1')"]);
      const announcesDefault = () => "0.0.0.0/0" in lab.learnedBy("rs-spoke-1");
      const before = connections();
      const withdrawn = lab.withdrawnFrom("rs-spoke-1");
      const withdrawnFromHub = lab.withdrawnFrom("rs-north");
      machine.sh("printf 'TARGETS=10.20.0.1:7\\nINTERVAL=0.2\\nTIMEOUT=1\\n' >/etc/default/dual-homed-egress");
      let target = listen();
      machine.startInBackground("dual-homed-egress");
      await eventually(() => expect(machine.sh("cat /run/background.log")).toContain("dual-homed-apply: done"));
      expect(announcesDefault()).toBe(true);

      target.kill("SIGKILL");
      await eventually(() => expect(announcesDefault()).toBe(false));
      // Another spoke is deployed: its route server joins, and the default route stays out.
      expect(apply(north(3))).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
      expect(machine.sh("cat /etc/frr/frr.conf")).toContain("neighbor 10.32.1.4");
      expect(machine.sh("cat /etc/frr/frr.conf")).not.toContain("network 0.0.0.0/0");
      expect(machine.sh("vtysh -c 'show running-config' 2>/dev/null")).not.toContain("network 0.0.0.0/0");
      expect(announcesDefault()).toBe(false);

      target = listen();
      await eventually(() => expect(announcesDefault()).toBe(true));
      expect(Object.keys(lab.learnedBy("rs-spoke-1"))).toContain("10.31.0.0/16");
      // Through all of this no session went down, and no route was taken back but the default one.
      expect(connections()).toEqual(before);
      expect(lab.withdrawnFrom("rs-spoke-1") - withdrawn).toBe(1);
      expect(lab.withdrawnFrom("rs-north") - withdrawnFromHub).toBe(0);
    });

    it("asks systemd for the watchdog exactly when it originates the default route", () => {
      expect(machine.sh("cat /run/systemctl.log")).toContain("restart dual-homed-egress.service");
      expect(apply(north(3, { internetEgress: false }))).toEqual({
        status: 0,
        output: expect.stringContaining("is up to date"),
      });
      expect(machine.sh("tail -n 1 /run/systemctl.log")).toContain("disable --quiet --now dual-homed-egress.service");
    });
  },
);

/**
 * An appliance that ends two tunnels, of which links of their own stand in for the encrypted ones. It leaves next hops as
 * they are towards the second spoke.
 */
const VPN = westPolicyIn(withTunnels(unchangedTowards("rs-spoke-2", hubsWithRouteServers({ spokes: 2 }))));

function unchangedTowards(name: string, network: Topology): Topology {
  const routeServerPeerings = network.routeServerPeerings.map((peering) =>
    peering.routeServer === name ? { ...peering, nextHop: "unchanged" } : peering,
  );
  return { ...network, routeServerPeerings };
}

const ANNOUNCED_TO_VPN = {
  "rs-spoke-1": [{ prefix: "10.30.0.0/16", path: [] }],
  "rs-spoke-2": [{ prefix: "10.31.0.0/16", path: [] }],
  "west-nva-branch": [
    { prefix: "192.168.0.0/16", path: [] },
    { prefix: "192.168.7.0/24", path: [65099] },
    // What is not the site's is refused: another site's, a spoke's, and everything.
    { prefix: "172.20.0.0/16", path: [] },
    { prefix: "10.30.5.0/24", path: [] },
    { prefix: "0.0.0.0/0", path: [] },
  ],
  "west-nva-shop": [{ prefix: "172.20.0.0/16", path: [] }],
};

const fromSites = (branch: string, shop: string) => ({
  "192.168.0.0/16": { path: "65001 65020", nextHop: branch },
  "192.168.7.0/24": { path: "65001 65020 65099", nextHop: branch },
  "172.20.0.0/16": { path: "65001 65021", nextHop: shop },
});

/** Each site gets the spokes, and nothing of the other; the second one stands by and so gets longer paths. */
function expectTunnelsToWork(lab: BgpLab): void {
  const spokes = (path: string, nextHop: string) => ({
    "10.30.0.0/16": { path, nextHop },
    "10.31.0.0/16": { path, nextHop },
  });
  expect(lab.learnedBy("rs-spoke-1")).toEqual(fromSites("10.10.0.4", "10.10.0.4"));
  // The addresses of the routers inside the tunnels, which no spoke can use: ARS145.
  expect(lab.learnedBy("rs-spoke-2")).toEqual(fromSites("169.254.21.2", "169.254.21.6"));
  expect(lab.learnedBy("west-nva-branch")).toEqual(spokes("65001 65515", "169.254.21.1"));
  expect(lab.learnedBy("west-nva-shop")).toEqual(spokes("65001 65001 65515", "169.254.21.5"));
  expect(lab.run("nva", ["ip", "route", "get", "192.168.7.1"])).toContain("via 169.254.21.2 dev ipsec-");
}

/** An appliance with tunnels to two sites. The second one has its ASN, and sees it as a standby. */
const INTERNAL = westPolicyIn(
  withTunnels(hubsWithRouteServers({ spokes: 1 }), [
    { name: "branch", asn: 65020, prefixes: ["192.168.0.0/16"], moreSpecifics: false },
    { name: "shop", asn: 65001, prefixes: ["172.20.0.0/16"], moreSpecifics: false },
  ]),
);

const ANNOUNCED_TO_INTERNAL = {
  "rs-spoke-1": [{ prefix: "10.30.0.0/16", path: [] }],
  "west-nva-branch": [{ prefix: "192.168.0.0/16", path: [] }],
  "west-nva-shop": [{ prefix: "172.20.0.0/16", path: [] }],
};

/** By iBGP nothing is prepended, the appliance is the next hop, and 99 is less than the usual local preference of 100. */
function expectInternalSessionToWork(lab: BgpLab): void {
  expect(lab.learnedBy("rs-spoke-1")).toEqual({
    "192.168.0.0/16": { path: "65001 65020", nextHop: "10.10.0.4" },
    "172.20.0.0/16": { path: "65001", nextHop: "10.10.0.4" },
  });
  expect(lab.learnedBy("west-nva-shop")).toEqual({
    "10.30.0.0/16": { path: "65515", nextHop: "169.254.21.5", localPreference: "99" },
  });
}

describeInNamespaces(["vtysh", "bgpd", "nft"], "a machine with FRR that ends tunnels", () => {
  it("takes from each site what is its own, gives it the spokes, and speaks from inside the tunnel", async () => {
    const lab = new BgpLab(VPN, ANNOUNCED_TO_VPN);
    const machine = new LinuxAppliance(lab);
    try {
      const { status, output } = machine.runCommand(scriptFor(lab.policy));
      expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
      await eventually(() => expectTunnelsToWork(lab));
    } finally {
      try {
        machine.stopAll();
      } finally {
        lab.stop();
      }
    }
  });
});

describeInNamespaces(["vtysh", "bgpd", "nft"], "a machine with FRR that has a site's ASN", () => {
  it("speaks iBGP with it", async () => {
    const lab = new BgpLab(INTERNAL, ANNOUNCED_TO_INTERNAL);
    const machine = new LinuxAppliance(lab);
    try {
      const { status, output } = machine.runCommand(scriptFor(lab.policy));
      expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
      await eventually(() => expectInternalSessionToWork(lab));
    } finally {
      try {
        machine.stopAll();
      } finally {
        lab.stop();
      }
    }
  });
});

describeInNamespaces([], "a machine with BIRD that has a site's ASN", () => {
  it("does what FRR does", async () => {
    const lab = new BgpLab(INTERNAL, ANNOUNCED_TO_INTERNAL);
    try {
      const config = join(lab.folder, "nva.conf");
      writeFileSync(config, renderBird(lab.policy));
      lab.start("nva", ["bird", "-f", "-c", config, "-s", join(lab.folder, "nva.ctl")]);
      await eventually(() => expectInternalSessionToWork(lab));
    } finally {
      lab.stop();
    }
  });
});

describeInNamespaces([], "a machine with BIRD that ends tunnels", () => {
  it("does what FRR does", async () => {
    const lab = new BgpLab(VPN, ANNOUNCED_TO_VPN);
    try {
      const config = join(lab.folder, "nva.conf");
      writeFileSync(config, renderBird(lab.policy));
      lab.start("nva", ["bird", "-f", "-c", config, "-s", join(lab.folder, "nva.ctl")]);
      await eventually(() => expectTunnelsToWork(lab));
    } finally {
      lab.stop();
    }
  });
});

const ANNOUNCED_TO_ONE_OF_TWO = {
  "rs-west": [{ prefix: "10.100.0.0/16", path: [12076, 65010] }],
  "rs-spoke-1": [{ prefix: "10.30.0.0/16", path: [] }],
  "rs-spoke-2": [{ prefix: "10.31.0.0/16", path: [] }],
  "west-nva-branch": [{ prefix: "192.168.0.0/16", path: [] }],
};

/**
 * What every instance has leads to the load balancer, 10.10.0.30. What this one may lose, its tunnel's route and its way
 * to the Internet, leads to itself. Nothing of the marks goes along with the routes.
 */
async function expectNextHops(lab: BgpLab): Promise<void> {
  await eventually(() => {
    const learned = Object.entries(lab.learnedBy("rs-spoke-1")).map(([prefix, { nextHop }]) => [prefix, nextHop]);
    expect(Object.fromEntries(learned)).toEqual({
      "0.0.0.0/0": "10.10.0.5",
      "10.10.0.0/22": "10.10.0.30",
      "10.31.0.0/16": "10.10.0.30",
      "10.100.0.0/16": "10.10.0.30",
      "192.168.0.0/16": "10.10.0.5",
    });
  });
  expect(lab.run("rs-spoke-1", ["birdc", "-s", join(lab.folder, "rs-spoke-1.ctl"), "show route all"])).not.toContain(
    "community",
  );
}

describeInNamespaces(["vtysh", "bgpd", "nft"], "one of two machines with FRR behind a load balancer", () => {
  it("sends what it may lose alone with its own address, and all else with that of the load balancer", async () => {
    const lab = new BgpLab(oneOfTwo(), ANNOUNCED_TO_ONE_OF_TWO);
    const machine = new LinuxAppliance(lab);
    try {
      const { status, output } = machine.runCommand(scriptFor(lab.policy));
      expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("is up to date") });
      await expectNextHops(lab);
    } finally {
      try {
        machine.stopAll();
      } finally {
        lab.stop();
      }
    }
  });
});

describeInNamespaces([], "one of two machines with BIRD behind a load balancer", () => {
  it("does what FRR does", async () => {
    const lab = new BgpLab(oneOfTwo(), ANNOUNCED_TO_ONE_OF_TWO);
    try {
      const config = join(lab.folder, "nva.conf");
      writeFileSync(config, renderBird(lab.policy));
      lab.start("nva", ["bird", "-f", "-c", config, "-s", join(lab.folder, "nva.ctl")]);
      await expectNextHops(lab);
    } finally {
      lab.stop();
    }
  });
});

describeInNamespaces([], "a machine with BIRD", () => {
  it.each([
    ["reached through the subnet's gateway", true],
    ["reached through the default route, as the gateway is not known", false],
  ])(
    "sends what FRR sends, but shorter where 65515 stood more than once; route servers %s",
    async (_, subnetGatewayKnown) => {
      const lab = new BgpLab(north(2, { subnetGatewayKnown }), ANNOUNCED);
      try {
        const config = join(lab.folder, "nva.conf");
        writeFileSync(config, renderBird(lab.policy));
        lab.start("nva", ["bird", "-f", "-c", config, "-s", join(lab.folder, "nva.ctl")]);
        await eventually(() => {
          const nested = "65002 65002 65002 12076 65010";
          expect(lab.learnedBy("rs-spoke-1")).toEqual(expectedAtSpoke("10.31.0.0/16", nested));
          expect(lab.learnedBy("rs-spoke-2")).toEqual(expectedAtSpoke("10.30.0.0/16", nested));
          expect(lab.learnedBy("rs-north")).toEqual(EXPECTED_AT_HUB);
          expect(lab.run("nva", ["ip", "route", "show", "10.100.7.0/24"])).toContain("via 10.20.0.1 dev eth0");
          // The machine's own way out is not the one it announces.
          expect(lab.run("nva", ["ip", "route", "show", "default"])).toContain("via 10.20.0.1 dev eth0");
        });
      } finally {
        lab.stop();
      }
    },
  );
});

interface FrrNeighbor {
  readonly bgpState: string;
  readonly connectionsEstablished: number;
}
