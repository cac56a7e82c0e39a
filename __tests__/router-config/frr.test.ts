import { renderFrr } from "../../lib/router-config";
import { routingPolicyOf } from "../../lib/policy";
import {
  hubsWithRouteServers,
  oneOfTwo,
  policyOf,
  westPolicyIn,
  withPeeredAppliances,
  withTunnels,
  withTwoInstances,
} from "../support/networks";
import { policyWithOverlay } from "../support/overlay-network";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { linesFrom, linesOf, linesWith, notIn } from "../support/texts";

const west = () => renderFrr(policyOf("west-nva"));
const peered = () => renderFrr(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65002)));
const tunnels = () => renderFrr(westPolicyIn(withTunnels(hubsWithRouteServers())));

describe("an frr.conf", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("of %s looks like this", (_, policy) => {
    expect(renderFrr(policy())).toMatchSnapshot();
  });

  it("overrides the AS path towards every address of every route server, and only then says why", () => {
    const text = renderFrr(policyOf("west-nva"));
    for (const address of ["10.10.1.4", "10.10.1.5", "10.30.1.4", "10.30.1.5"]) {
      expect(linesOf(text)).toContain(`neighbor ${address} as-override`);
    }
    expect(renderFrr(policyOf("west-nva", { rewrite: "none" }))).not.toContain("as-override");
  });

  it("takes 65515 out of the path where that is asked for", () => {
    const lines = linesOf(renderFrr(policyOf("west-nva", { rewrite: "remove" })));
    expect(lines.filter((line) => line === "set as-path exclude 65515")).toHaveLength(2);
  });

  it("prepends towards hub and spoke alike on the standby, and nowhere on the active one", () => {
    const lines = linesOf(renderFrr(policyOf("north-nva", { northPrepend: 2 })));
    expect(lines.filter((line) => line === "set as-path prepend 65002 65002")).toHaveLength(2);
    expect(renderFrr(policyOf("west-nva", { northPrepend: 2 }))).not.toContain("prepend");
  });

  it("reaches each route server by a route of its own, or by the default route when the gateway is not known", () => {
    expect(linesOf(renderFrr(policyOf("west-nva")))).toContain("ip route 10.30.1.5/32 10.10.0.1");
    const unknown = linesOf(renderFrr(policyOf("west-nva", { subnetGatewayKnown: false })));
    expect(unknown.filter((line) => line.startsWith("ip route"))).toEqual([]);
    expect(unknown).toContain("ip nht resolve-via-default");
  });

  it("defines every filter before the sessions that use it", () => {
    const text = renderFrr(policyOf("west-nva", { spokes: 3, spokeToSpoke: true }));
    expect(text.lastIndexOf("\nroute-map ")).toBeLessThan(text.indexOf("\nrouter bgp "));
    expect(text.lastIndexOf("\nip prefix-list ")).toBeLessThan(text.indexOf("\nroute-map "));
  });

  it("gives both route maps to every session and names no list that it does not define", () => {
    const text = renderFrr(policyOf("north-nva", { spokes: 3, internetEgress: true }));
    const all = (pattern: RegExp) => new Set([...text.matchAll(pattern)].map((found) => found[1]));
    const sessions = all(/neighbor (\S+) peer-group ROUTE-SERVERS/g);
    expect(all(/neighbor (\S+) route-map FROM-\S+ in/g)).toEqual(sessions);
    expect(all(/neighbor (\S+) route-map TO-\S+ out/g)).toEqual(sessions);
    expect(all(/match ip address prefix-list (\S+)/g)).toEqual(all(/ip prefix-list (\S+) permit/g));
    expect(all(/neighbor \S+ route-map (\S+)/g)).toEqual(all(/^route-map (\S+)/gm));
  });

  it("sends nothing at all where there is nothing to match", () => {
    const lines = linesOf(renderFrr(policyOf("west-nva", { spokes: 0 })));
    expect(lines).toContain("route-map TO-rs-west deny 20");
    expect(lines.join("\n")).not.toContain("route-map TO-rs-west permit");
  });

  it("does not say `le 32` of an address, which FRR would refuse", () => {
    const policy = policyOf("west-nva");
    const entries = [{ prefix: "10.100.0.7/32", orLonger: true }];
    const prefixLists = policy.prefixLists.map((list) => (list.name === "SITES" ? { ...list, entries } : list));
    expect(renderFrr({ ...policy, prefixLists })).toContain("ip prefix-list SITES permit 10.100.0.7/32\n");
  });

  it("grows by the same amount with every spoke, and a spoke more adds lines and changes none", () => {
    const size = (spokes: number) => linesOf(renderFrr(policyOf("west-nva", { spokes, spokeToSpoke: true }))).length;
    expect(size(100) - size(55)).toBe(size(55) - size(10));
    expect(size(100) / 100).toBeLessThan(35);
    const [before, after] = [9, 10].map((spokes) => renderFrr(policyOf("west-nva", { spokes, spokeToSpoke: true })));
    expect(notIn(before, after)).toEqual([]);
  });

  it("can be read by vtysh in one go: the format of the file, the host's name and one end", () => {
    expect(linesFrom(west(), "frr defaults", "service integrated-vtysh-config")).toEqual([
      "frr defaults traditional",
      "hostname west-nva",
      "log syslog informational",
      "service integrated-vtysh-config",
    ]);
    expect(west().endsWith("\nexit\n!\nend\n")).toBe(true);
  });

  it("says whose it is, for which version, and what stands where", () => {
    expect(west().split("\n")[0]).toBe(
      "! BGP of west-nva, AS 65001, for FRR 8.4 or later; written by cdktf-azure-route-server.",
    );
    for (const part of ["ip route ", "ip prefix-list ", "route-map FROM-", "route-map TO-", "router bgp "]) {
      expect(west()).toContain(`\n!   ${part}`);
    }
    expect(west()).not.toContain("those with other routers");
    expect(tunnels()).toContain("and those with other routers, which have the same kinds of route maps");
  });

  it("matches each list by what it permits, longer prefixes only where they are asked for", () => {
    expect(linesWith(west(), "ip prefix-list")).toEqual([
      "ip prefix-list HUB permit 10.10.0.0/22",
      "ip prefix-list SITES permit 10.100.0.0/16 le 32",
      "ip prefix-list SITES permit 10.101.0.0/16",
      "ip prefix-list SPOKES permit 10.30.0.0/16",
      "ip prefix-list VNET-rs-spoke-1 permit 10.30.0.0/16",
      "ip prefix-list VNET-rs-west permit 10.10.0.0/22",
    ]);
  });

  it("takes from a spoke its own range, and sends it the sites and nothing else", () => {
    expect(linesFrom(west(), "route-map FROM-rs-spoke-1", "exit")).toEqual([
      "route-map FROM-rs-spoke-1 permit 10",
      "match ip address prefix-list VNET-rs-spoke-1",
      "exit",
    ]);
    expect(linesFrom(west(), "route-map TO-rs-spoke-1", "set ip next-hop 10.10.0.4")).toEqual([
      "route-map TO-rs-spoke-1 deny 10",
      "match ip address prefix-list VNET-rs-spoke-1",
      "exit",
      "route-map TO-rs-spoke-1 deny 11",
      "match ip address prefix-list SPOKES",
      "exit",
      "route-map TO-rs-spoke-1 deny 12",
      "match ip address prefix-list HUB",
      "exit",
      "route-map TO-rs-spoke-1 permit 20",
      "match ip address prefix-list SITES",
      "set ip next-hop 10.10.0.4",
    ]);
  });

  it("matches several lists that are permitted by one that holds what each of them permits, once", () => {
    const text = renderFrr(
      policyOf("north-nva", { spokes: 2, spokeToSpoke: true, internetEgress: true, offerHub: true }),
    );
    expect(linesWith(text, "ip prefix-list HUB+")).toEqual([
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 10.20.0.0/22",
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 0.0.0.0/0",
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 10.100.0.0/16 le 32",
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 10.102.0.0/16",
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 10.30.0.0/16",
      "ip prefix-list HUB+INTERNET+SITES+SPOKES permit 10.31.0.0/16",
    ]);
    const policy = policyOf("west-nva");
    const twice = {
      ...policy,
      neighbors: policy.neighbors.map((each) => ({ ...each, advertise: ["SPOKES", "VNET-rs-spoke-1"] })),
    };
    expect(linesWith(renderFrr(twice), "ip prefix-list SPOKES+VNET")).toEqual([
      "ip prefix-list SPOKES+VNET-rs-spoke-1 permit 10.30.0.0/16",
    ]);
  });

  it("refuses whatever is withheld before it permits anything, however many lists that are", () => {
    const policy = policyOf("west-nva");
    const lists = Array.from({ length: 12 }, (_, index) => `RANGE-10.${index}.0.0-16`);
    const many = {
      ...policy,
      prefixLists: [
        ...policy.prefixLists,
        ...lists.map((name, index) => ({ name, entries: [{ prefix: `10.${index}.0.0/16`, orLonger: false }] })),
      ],
      neighbors: policy.neighbors.map((each) => ({ ...each, withhold: lists })),
    };
    const entries = linesWith(renderFrr(many), "route-map TO-rs-west").map((line) => line.split(" ").slice(2));
    const numbers = entries.map(([, number]) => Number(number));
    expect(entries.map(([action]) => action)).toEqual([...lists.map(() => "deny"), "permit"]);
    expect(new Set(numbers).size).toBe(13);
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers);
  });

  it("sets up BGP so that what is sent depends neither on the kernel nor on what came first, and no dead router is kept", () => {
    expect(linesFrom(west(), "router bgp", "timers bgp 10 30")).toEqual([
      "router bgp 65001",
      "bgp router-id 10.10.0.4",
      "no bgp network import-check",
      "bgp graceful-restart-disable",
      "bgp bestpath as-path multipath-relax",
      "bgp bestpath compare-routerid",
      "timers bgp 10 30",
    ]);
  });

  it("peers with route servers over several hops, from its own address", () => {
    expect(linesWith(west(), "neighbor ROUTE-SERVERS")).toEqual([
      "neighbor ROUTE-SERVERS peer-group",
      "neighbor ROUTE-SERVERS remote-as 65515",
      "neighbor ROUTE-SERVERS ebgp-multihop 8",
      "neighbor ROUTE-SERVERS disable-connected-check",
      "neighbor ROUTE-SERVERS update-source 10.10.0.4",
      "neighbor ROUTE-SERVERS timers connect 10",
      "neighbor ROUTE-SERVERS soft-reconfiguration inbound",
    ]);
    expect(linesWith(west(), "neighbor 10.10.1.5")).toEqual([
      "neighbor 10.10.1.5 peer-group ROUTE-SERVERS",
      "neighbor 10.10.1.5 description rs-west",
      "neighbor 10.10.1.5 as-override",
      "neighbor 10.10.1.5 route-map FROM-rs-west in",
      "neighbor 10.10.1.5 route-map TO-rs-west out",
    ]);
  });

  it("announces what it originates, and uses up to eight equal routes", () => {
    const text = renderFrr(policyOf("west-nva", { internetEgress: true, offerHub: true }));
    expect(linesFrom(text, "address-family", "maximum-paths 8")).toEqual([
      "address-family ipv4 unicast",
      "network 0.0.0.0/0",
      "network 10.10.0.0/22",
      "maximum-paths 8",
    ]);
    expect(linesWith(west(), "network ")).toEqual([]);
    expect(linesOf(west()).slice(-3)).toEqual(["exit-address-family", "exit", "end"]);
  });

  it("peers with another appliance over several hops, and leaves next hops and adds communities as it is told", () => {
    expect(linesWith(peered(), "neighbor 10.20.0.4")).toEqual([
      "neighbor 10.20.0.4 remote-as 65002",
      "neighbor 10.20.0.4 ebgp-multihop 8",
      "neighbor 10.20.0.4 disable-connected-check",
      "neighbor 10.20.0.4 update-source 10.10.0.4",
      "neighbor 10.20.0.4 timers connect 10",
      "neighbor 10.20.0.4 description west-north",
      "neighbor 10.20.0.4 soft-reconfiguration inbound",
      "neighbor 10.20.0.4 route-map FROM-west-north in",
      "neighbor 10.20.0.4 route-map TO-west-north out",
    ]);
    expect(linesWith(peered(), "ip route 10.20.0.4")).toEqual(["ip route 10.20.0.4/32 10.10.0.1"]);
    expect(linesFrom(peered(), "route-map TO-west-north", "exit")).toEqual([
      "route-map TO-west-north permit 20",
      "match ip address prefix-list SPOKES",
      "set ip next-hop unchanged",
      "set community no-advertise 65001:100 additive",
      "exit",
    ]);
  });

  it("says of a router whose address is not known that there is no session with it", () => {
    expect(peered()).toContain("! The address of the router of west-nowhere is not known here: no session.\n");
    expect(linesOf(peered()).filter((line) => line.includes("west-nowhere"))).toEqual([]);
    expect(west()).not.toContain("is not known here");
  });

  it("peers inside one autonomous system without multihop, which is for external sessions (RFC 4271)", () => {
    const text = renderFrr(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65001)));
    expect(linesWith(text, "neighbor 10.20.0.4").slice(0, 3)).toEqual([
      "neighbor 10.20.0.4 remote-as 65001",
      "neighbor 10.20.0.4 update-source 10.10.0.4",
      "neighbor 10.20.0.4 timers connect 10",
    ]);
  });

  it("speaks through a tunnel from the address inside, over one hop and without a route of the subnet", () => {
    expect(linesWith(tunnels(), "neighbor 169.254.21.2")).toEqual([
      "neighbor 169.254.21.2 remote-as 65020",
      "neighbor 169.254.21.2 update-source 169.254.21.1",
      "neighbor 169.254.21.2 timers connect 10",
      "neighbor 169.254.21.2 description west-nva-branch",
      "neighbor 169.254.21.2 soft-reconfiguration inbound",
      "neighbor 169.254.21.2 route-map FROM-west-nva-branch in",
      "neighbor 169.254.21.2 route-map TO-west-nva-branch out",
    ]);
    expect(linesWith(tunnels(), "ip route 169.254.")).toEqual([]);
  });

  it("sends route servers the load balancer for tagged routes, itself for others, and routers in tunnels its address there", () => {
    const nextHops = (instance: string, to: string) => {
      const policy = routingPolicyOf(withTwoInstances(hubsWithRouteServers()), instance);
      if (!policy) throw new Error(`there is no ${instance}`);
      const lines = linesFrom(renderFrr(policy), `route-map TO-${to} permit`, "router bgp 65001");
      const next = lines.findIndex((line, index) => index > 0 && /^(route-map (?!TO-)|router )/.test(line));
      return linesWith(lines.slice(0, next).join("\n"), "match tag", "set ip next-hop").filter(
        (line) => line !== "exit",
      );
    };
    for (const [instance, address, inside] of [
      ["west-nva-1", "10.10.0.4", "169.254.21.1"],
      ["west-nva-2", "10.10.0.5", "169.254.21.5"],
    ]) {
      const both = ["match tag 1", "set ip next-hop 10.10.0.30", `set ip next-hop ${address}`];
      expect(nextHops(instance, "rs-spoke-1")).toEqual(both);
      expect(nextHops(instance, "rs-west")).toEqual(both);
      expect(nextHops(instance, "west-nva-branch")).toEqual([`set ip next-hop ${inside}`]);
    }
  });

  it("tags what route servers send and what every instance originates, and nothing else", () => {
    const text = renderFrr(oneOfTwo());
    const tagged = (map: string) => linesFrom(text, `route-map ${map} `, "exit").includes("set tag 1");
    expect(["FROM-rs-spoke-1", "FROM-rs-west", "FROM-west-nva-branch"].map(tagged)).toEqual([true, true, false]);
    expect(linesWith(text, "network ")).toEqual([
      "network 0.0.0.0/0",
      "network 10.10.0.0/22 route-map ORIGINATED-BY-ALL",
    ]);
    expect(tagged("ORIGINATED-BY-ALL")).toBe(true);
    // With one next hop for everything there is nothing to tell apart.
    const plain = renderFrr(
      policyOf("west-nva", { loadBalancerIp: "10.10.0.30", offerHub: true, internetEgress: true }),
    );
    expect(linesWith(plain, "network 10.")).toEqual(["network 10.10.0.0/22"]);
    for (const text of [plain, west(), tunnels()]) expect(text).not.toContain("tag");
  });

  it("speaks inside an overlay, and reaches the machines at its other end outside it", () => {
    const text = renderFrr(policyWithOverlay());
    expect(linesWith(text, "neighbor 169.254.30.3")).toEqual([
      "neighbor 169.254.30.3 remote-as 65002",
      "neighbor 169.254.30.3 update-source 169.254.30.1",
      "neighbor 169.254.30.3 timers connect 10",
      "neighbor 169.254.30.3 description west-north",
      "neighbor 169.254.30.3 soft-reconfiguration inbound",
      "neighbor 169.254.30.3 route-map FROM-west-north in",
      "neighbor 169.254.30.3 route-map TO-west-north out",
    ]);
    expect(linesWith(text, "ip route 10.20")).toEqual([
      "ip route 10.20.0.4/32 10.10.0.1",
      "ip route 10.20.0.5/32 10.10.0.1",
    ]);
    expect(text).not.toContain("ip route 169.254");
  });
});
