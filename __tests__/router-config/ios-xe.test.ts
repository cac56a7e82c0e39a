import { renderIosXe } from "../../lib/router-config/ios-xe";
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
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { linesFrom, linesOf, linesWith, notIn } from "../support/texts";

const west = () => renderIosXe(policyOf("west-nva"));
const peered = () => renderIosXe(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65002)));
const tunnels = () => renderIosXe(westPolicyIn(withTunnels(hubsWithRouteServers())));

describe("a configuration for IOS-XE", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("of %s looks like this", (_, policy) => {
    expect(renderIosXe(policy())).toMatchSnapshot();
  });

  it("activates, overrides and filters both addresses of every route server", () => {
    const lines = linesOf(renderIosXe(policyOf("west-nva")));
    for (const address of ["10.10.1.4", "10.10.1.5"]) {
      for (const setting of ["activate", "as-override", "route-map FROM-rs-west in", "route-map TO-rs-west out"]) {
        expect(lines).toContain(`neighbor ${address} ${setting}`);
      }
    }
    expect(lines).toContain("ebgp-multihop 8");
    expect(lines).toContain("timers 10 30");
  });

  it("names no prefix list that it does not define, since IOS would take it for one that permits everything", () => {
    for (const policy of Object.values(SAMPLE_POLICIES)) {
      const lines = linesOf(renderIosXe(policy()));
      const defined = new Set(lines.flatMap((line) => /^ip prefix-list (\S+)/.exec(line)?.[1] ?? []));
      const used = lines.flatMap((line) => /^match ip address prefix-list (.*)/.exec(line)?.[1].split(" ") ?? []);
      for (const name of used) expect(defined).toContain(name);
    }
  });

  it("announces the default route by a network statement with a route behind it, so that the route map applies", () => {
    const text = renderIosXe(policyOf("west-nva", { internetEgress: true, offerHub: true }));
    expect(linesOf(text)).toEqual(
      expect.arrayContaining([
        "ip route 0.0.0.0 0.0.0.0 10.10.0.1",
        "ip route 10.10.0.0 255.255.252.0 10.10.0.1",
        "network 0.0.0.0",
        "network 10.10.0.0 mask 255.255.252.0",
      ]),
    );
    expect(text).not.toContain("default-originate");
    expect(text).toContain("it translates the addresses of what it forwards to the Internet");
  });

  it("says that it can only take out all private ASNs where 65515 alone should go", () => {
    const text = renderIosXe(policyOf("west-nva", { rewrite: "remove" }));
    expect(text).toContain("IOS-XE cannot take 65515 alone out of a path");
    expect(linesOf(text)).toContain("neighbor 10.30.1.4 remove-private-as all");
  });

  it("says so too where a single session asks for it", () => {
    const policy = policyOf("west-nva");
    const [first, ...others] = policy.neighbors;
    const text = renderIosXe({ ...policy, neighbors: [{ ...first, asPathRewrite: "remove" }, ...others] });
    expect(text).toContain("IOS-XE cannot take 65515 alone out of a path");
    expect(linesWith(text, "neighbor").filter((line) => line.endsWith("remove-private-as all"))).toHaveLength(2);
  });

  it("can be pasted again after a spoke was added: it only has more lines", () => {
    const [before, after] = [9, 10].map((spokes) => renderIosXe(policyOf("west-nva", { spokes, spokeToSpoke: true })));
    expect(notIn(before, after)).toEqual([]);
    const size = (spokes: number) => linesOf(renderIosXe(policyOf("west-nva", { spokes }))).length;
    expect(size(100) - size(55)).toBe(size(55) - size(10));
  });

  it("says whose it is, for which version, and what it expects of the router", () => {
    expect(west().split("\n")[0]).toBe(
      "! BGP of west-nva, AS 65001, for Cisco IOS-XE 16.12 or later; written by cdktf-azure-route-server.",
    );
    expect(west()).toContain("its interface in the subnet has 10.10.0.4");
    expect(west()).toContain("let TCP port 179 pass");
    expect(west()).toContain("no AS-path or community manipulation of its own");
    expect(west()).toContain("Never remove a whole prefix list");
    for (const only of ["new-format", "ip nat", "such as a tunnel", "takes out every private ASN"]) {
      expect(west()).not.toContain(only);
    }
    expect(peered()).toContain("!   - ip bgp-community new-format\n");
    expect(tunnels()).toContain(
      "!   - an interface with 169.254.21.1, such as a tunnel, leads to 169.254.21.2 of west-nva-branch\n",
    );
    expect(tunnels()).not.toContain("leads to 10.10.1.4");
  });

  it("reaches each route server by a route of its own through the gateway of its subnet", () => {
    expect(linesWith(west(), "ip route")).toEqual([
      "ip route 10.30.1.4 255.255.255.255 10.10.0.1",
      "ip route 10.30.1.5 255.255.255.255 10.10.0.1",
      "ip route 10.10.1.4 255.255.255.255 10.10.0.1",
      "ip route 10.10.1.5 255.255.255.255 10.10.0.1",
    ]);
    expect(west()).not.toContain("A network statement announces only");
  });

  it("says which routes to add where the gateway is not known, and adds none", () => {
    const text = renderIosXe(policyOf("west-nva", { subnetGatewayKnown: false, internetEgress: true }));
    expect(linesWith(text, "ip route")).toEqual([]);
    expect(text).toContain("! The gateway of the router's subnet is not known here.");
    expect(text).toContain(
      "!   ip route ADDRESS MASK GATEWAY\n! with the first address of the subnet as the gateway.\n!\n",
    );
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

  it("takes from a spoke its own range, and sends it the sites and nothing else, with itself as next hop", () => {
    expect(linesFrom(west(), "route-map FROM-rs-spoke-1", "set ip next-hop 10.10.0.4")).toEqual([
      "route-map FROM-rs-spoke-1 permit 10",
      "match ip address prefix-list VNET-rs-spoke-1",
      "route-map TO-rs-spoke-1 deny 10",
      "match ip address prefix-list VNET-rs-spoke-1 SPOKES HUB",
      "route-map TO-rs-spoke-1 permit 20",
      "match ip address prefix-list SITES",
      "set ip next-hop 10.10.0.4",
    ]);
  });

  it("refuses everything where nothing is accepted or advertised, and withholds nothing where nothing is withheld", () => {
    const policy = policyOf("west-nva");
    const [neighbor] = policy.neighbors;
    const silent = { ...policy, neighbors: [{ ...neighbor, accept: [], withhold: [], advertise: [] }] };
    expect(linesWith(renderIosXe(silent), "route-map", "match")).toEqual([
      "route-map FROM-rs-spoke-1 deny 10",
      "route-map TO-rs-spoke-1 deny 20",
    ]);
  });

  it("prepends as often as the policy says", () => {
    const lines = linesOf(renderIosXe(policyOf("north-nva", { northPrepend: 2 })));
    expect(lines.filter((line) => line === "set as-path prepend 65002 65002")).toHaveLength(2);
    expect(west()).not.toContain("prepend");
  });

  it("sets up BGP and its sessions with route servers over several hops, with the timers of the policy", () => {
    expect(linesFrom(west(), "router bgp", "neighbor 10.30.1.4 description rs-spoke-1")).toEqual([
      "router bgp 65001",
      "bgp router-id 10.10.0.4",
      "bgp log-neighbor-changes",
      "bgp bestpath as-path multipath-relax",
      "bgp bestpath compare-routerid",
      "no bgp default ipv4-unicast",
      "template peer-session ROUTE-SERVER",
      "remote-as 65515",
      "ebgp-multihop 8",
      "timers 10 30",
      "exit-peer-session",
      "neighbor 10.30.1.4 inherit peer-session ROUTE-SERVER",
      "neighbor 10.30.1.4 description rs-spoke-1",
    ]);
    expect(linesFrom(west(), "address-family", "neighbor 10.30.1.4 route-map TO-rs-spoke-1 out")).toEqual([
      "address-family ipv4",
      "maximum-paths 8",
      "neighbor 10.30.1.4 activate",
      "neighbor 10.30.1.4 as-override",
      "neighbor 10.30.1.4 soft-reconfiguration inbound",
      "neighbor 10.30.1.4 route-map FROM-rs-spoke-1 in",
      "neighbor 10.30.1.4 route-map TO-rs-spoke-1 out",
    ]);
    expect(linesOf(west()).slice(-2)).toEqual(["exit-address-family", "end"]);
    expect(west().endsWith("\n!\nend\n")).toBe(true);
  });

  it("peers with another appliance over several hops, and leaves next hops and adds communities as it is told", () => {
    expect(linesWith(peered(), "neighbor 10.20.0.4")).toEqual([
      "neighbor 10.20.0.4 remote-as 65002",
      "neighbor 10.20.0.4 ebgp-multihop 8",
      "neighbor 10.20.0.4 timers 10 30",
      "neighbor 10.20.0.4 description west-north",
      "neighbor 10.20.0.4 activate",
      "neighbor 10.20.0.4 send-community",
      "neighbor 10.20.0.4 next-hop-unchanged",
      "neighbor 10.20.0.4 soft-reconfiguration inbound",
      "neighbor 10.20.0.4 route-map FROM-west-north in",
      "neighbor 10.20.0.4 route-map TO-west-north out",
    ]);
    expect(linesFrom(peered(), "route-map TO-west-north", "set community no-advertise 65001:100 additive")).toEqual([
      "route-map TO-west-north permit 20",
      "match ip address prefix-list SPOKES",
      "set community no-advertise 65001:100 additive",
    ]);
  });

  it("leaves next hops inside one autonomous system without the command, which IOS has for external neighbours only", () => {
    const text = renderIosXe(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65001)));
    expect(linesWith(text, "neighbor 10.20.0.4").slice(0, 2)).toEqual([
      "neighbor 10.20.0.4 remote-as 65001",
      "neighbor 10.20.0.4 timers 10 30",
    ]);
    expect(text).not.toContain("next-hop-unchanged");
  });

  it("says of a router whose address is not known that there is no session with it", () => {
    expect(peered()).toContain("! The address of the router of west-nowhere is not known here: no session.\n!\n");
    expect(linesOf(peered()).filter((line) => line.includes("west-nowhere"))).toEqual([]);
    expect(west()).not.toContain("no session");
  });

  it("speaks through a tunnel over one hop and without a route of the subnet", () => {
    expect(linesWith(tunnels(), "neighbor 169.254.21.2").slice(0, 4)).toEqual([
      "neighbor 169.254.21.2 remote-as 65020",
      "neighbor 169.254.21.2 timers 10 30",
      "neighbor 169.254.21.2 description west-nva-branch",
      "neighbor 169.254.21.2 activate",
    ]);
    expect(linesWith(tunnels(), "ip route 169.254.")).toEqual([]);
  });

  it("leaves next hops to a router in a tunnel by multihop, without which IOS refuses the command", () => {
    const policy = westPolicyIn(withTunnels(hubsWithRouteServers()));
    const unchanged = { ...policy, neighbors: policy.neighbors.map((each) => ({ ...each, nextHop: "unchanged" })) };
    expect(linesWith(renderIosXe(unchanged), "neighbor 169.254.21.2 ebgp", "neighbor 169.254.21.2 next-hop")).toEqual([
      "neighbor 169.254.21.2 ebgp-multihop 8",
      "neighbor 169.254.21.2 next-hop-unchanged",
    ]);
  });

  it("sends route servers the load balancer for marked routes, and itself for others", () => {
    const policy = routingPolicyOf(withTwoInstances(hubsWithRouteServers()), "west-nva-2");
    const text = policy ? renderIosXe(policy) : "";
    const both = ["match community OF-EVERY-INSTANCE", "set ip next-hop 10.10.0.30", "set ip next-hop 10.10.0.5"];
    expect(linesWith(text, "set ip next-hop", "match community")).toEqual([
      ...both,
      ...both,
      "set ip next-hop 169.254.21.5",
    ]);
    expect(linesWith(text, "route-map TO-rs-west permit")).toEqual([
      "route-map TO-rs-west permit 20",
      "route-map TO-rs-west permit 21",
    ]);
  });

  it("marks what route servers send and what every instance originates, and lets no mark in or out", () => {
    const lines = linesOf(renderIosXe(oneOfTwo()));
    const entry = (start: string) => {
      const at = lines.indexOf(start) + 1;
      return lines.slice(at, at + lines.slice(at).findIndex((line) => /^(route-map|router) /.test(line)));
    };
    expect(lines).toContain("ip community-list standard OF-EVERY-INSTANCE permit 65534:1");
    expect(entry("route-map ORIGINATED-BY-ALL permit 10")).toEqual(["set community 65534:1"]);
    expect(lines).toContain("network 10.10.0.0 mask 255.255.252.0 route-map ORIGINATED-BY-ALL");
    expect(lines).toContain("network 0.0.0.0");
    expect(entry("route-map FROM-rs-west permit 10")).toContain("set community 65534:1 additive");
    expect(entry("route-map FROM-west-nva-branch permit 10")).toContain("set comm-list OF-EVERY-INSTANCE delete");
    for (const to of ["TO-rs-west permit 20", "TO-rs-west permit 21", "TO-west-nva-branch permit 20"]) {
      expect(entry(`route-map ${to}`)).toContain("set comm-list OF-EVERY-INSTANCE delete");
    }
    for (const plain of [west(), tunnels()]) expect(plain).not.toContain("OF-EVERY-INSTANCE");
  });
});
