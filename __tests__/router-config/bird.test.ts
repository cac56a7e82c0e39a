import { renderBird } from "../../lib/router-config/bird";
import { routingPolicyOf } from "../../lib/policy";
import {
  hubsWithRouteServers,
  policyOf,
  westPolicyIn,
  withPeeredAppliances,
  withTunnels,
  withTwoInstances,
} from "../support/networks";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { linesFrom, linesOf, linesWith, notIn } from "../support/texts";

const west = () => renderBird(policyOf("west-nva"));
const withoutGateway = () => renderBird(policyOf("west-nva", { subnetGatewayKnown: false }));
const peered = () => renderBird(westPolicyIn(withPeeredAppliances(hubsWithRouteServers(), 65002)));
const tunnels = () => renderBird(westPolicyIn(withTunnels(hubsWithRouteServers())));

/** What goes into the kernel where the gateway of the subnet is known. */
const TO_KERNEL = 'export where source = RTS_BGP || proto = "route_servers";';
const UNANNOUNCED = 'if proto = "route_servers" then reject;';

describe("a bird.conf", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("of %s looks like this", (_, policy) => {
    expect(renderBird(policy())).toMatchSnapshot();
  });

  it("collapses 65515 in the path where as-override is asked for, and says what that does to its length", () => {
    const text = renderBird(policyOf("west-nva"));
    expect(linesOf(text)).toEqual(expect.arrayContaining(["bgp_path.delete(65515);", "bgp_path.prepend(65001);"]));
    expect(text).toContain("BIRD has no as-override");
    expect(text).toContain("one that held it twice comes out one shorter");
    expect(renderBird(policyOf("west-nva", { rewrite: "none" }))).not.toContain("bgp_path");
  });

  it("says so too where a single session asks for it", () => {
    const policy = policyOf("west-nva");
    const [first, ...others] = policy.neighbors.map((each) => ({ ...each, asPathRewrite: "none" as const }));
    const text = renderBird({ ...policy, neighbors: [{ ...first, asPathRewrite: "as-override" }, ...others] });
    expect(text).toContain("BIRD has no as-override");
    expect(linesOf(text).filter((line) => line === "collapse_65515();")).toHaveLength(1);
    const none = renderBird({ ...policy, neighbors: [first, ...others] });
    expect(none).not.toContain("as-override");
    expect(none).not.toContain("collapse");
  });

  it("only takes 65515 out where that is asked for", () => {
    const lines = linesOf(renderBird(policyOf("west-nva", { rewrite: "remove" })));
    expect(lines.filter((line) => line === "bgp_path.delete(65515);")).toHaveLength(2);
    expect(lines.join("\n")).not.toContain("prepend");
  });

  it("rejects what it does not name, on the way in and out", () => {
    const lines = linesOf(renderBird(policyOf("west-nva", { spokes: 0 })));
    expect(lines.slice(lines.indexOf("filter 'TO-rs-west'")).slice(1, 4)).toEqual(["{", "reject;", "}"]);
    const text = renderBird(policyOf("west-nva", { spokes: 4 }));
    const filters = text.split("\nfilter ").slice(1);
    expect(filters).toHaveLength(10);
    for (const filter of filters) expect(filter).toContain("reject;");
    expect(text).not.toMatch(/(import|export) all/);
  });

  it("keeps no routes for a peer that has died and asks for none to be kept", () => {
    const lines = linesOf(renderBird(policyOf("west-nva")));
    expect(lines).toContain("graceful restart off;");
    expect(lines).toContain("long lived graceful restart off;");
  });

  it("puts no originated route into the kernel, where a default route would cut off its own way out", () => {
    const text = renderBird(policyOf("west-nva", { internetEgress: true }));
    expect(text).toContain("route 0.0.0.0/0 unreachable;");
    expect(linesOf(text)).toContain(TO_KERNEL);
  });

  it("never offers the machine's own default route, which it learns when the gateway is not known", () => {
    const text = renderBird(policyOf("west-nva", { subnetGatewayKnown: false }));
    const exports = text.split("\nfilter 'TO-").slice(1);
    for (const filter of exports) expect(filter).toContain("if source = RTS_INHERIT then reject;");
  });

  it("adds lines for one spoke more and changes none but for the comma at the end of a list", () => {
    const [before, after] = [9, 10].map((spokes) => renderBird(policyOf("west-nva", { spokes, spokeToSpoke: true })));
    expect(notIn(before.replaceAll(",\n", "\n"), after.replaceAll(",\n", "\n"))).toEqual([]);
    const size = (spokes: number) => linesOf(renderBird(policyOf("west-nva", { spokes, spokeToSpoke: true }))).length;
    expect(size(100) - size(55)).toBe(size(55) - size(10));
  });

  it("says whose it is, for which version, and what stands where", () => {
    expect(west().split("\n")[0]).toBe(
      "# BGP of west-nva, AS 65001, for BIRD 2.0.12 or later; written by cdktf-azure-route-server.",
    );
    expect(west()).toContain('# Apply it with "birdc configure"');
    expect(west()).toContain("what is taken from it (FROM-), what is sent to it (TO-)");
    expect(west()).not.toContain("Other routers");
    expect(tunnels()).toContain("# Other routers that it peers with have filters and sessions of the same kinds.");
  });

  it("has the machine's address as its identifier and watches the interfaces", () => {
    expect(linesFrom(west(), "log syslog", "protocol device { }")).toEqual([
      "log syslog all;",
      "router id 10.10.0.4;",
      "protocol device { }",
    ]);
  });

  it("looks up the way to each route server in a table of its own, by the gateway of its subnet", () => {
    expect(linesFrom(west(), "ipv4 table", "}")).toEqual([
      "ipv4 table reach;",
      "protocol static route_servers {",
      "ipv4 { table reach; };",
      "route 10.30.1.4/32 via 10.10.0.1;",
      "route 10.30.1.5/32 via 10.10.0.1;",
      "route 10.10.1.4/32 via 10.10.0.1;",
      "route 10.10.1.5/32 via 10.10.0.1;",
      "}",
    ]);
  });

  it("puts the way to each route server into the kernel, and never announces it", () => {
    expect(linesFrom(west(), "protocol pipe", "}")).toEqual([
      "protocol pipe to_kernel {",
      "table master4;",
      "peer table reach;",
      'import where proto = "route_servers";',
      "export none;",
      "}",
    ]);
    expect(linesOf(west())).toContain(TO_KERNEL);
    const exports = west().split("\nfilter 'TO-").slice(1);
    expect(exports.length).toBeGreaterThan(1);
    for (const filter of exports) expect(filter).toContain(`{\n  ${UNANNOUNCED}\n`);
  });

  it("fills that table with the machine's own default route where the gateway is not known, and learns only that", () => {
    expect(linesFrom(withoutGateway(), "ipv4 table", "}")).toEqual([
      "ipv4 table reach;",
      "protocol pipe route_servers {",
      "table master4;",
      "peer table reach;",
      "import none;",
      "export where source = RTS_INHERIT;",
      "}",
    ]);
    expect(withoutGateway()).toContain("# The gateway of the machine's subnet is not known here");
    expect(linesFrom(withoutGateway(), "protocol kernel", "};")).toEqual([
      "protocol kernel {",
      "learn;",
      "merge paths on limit 8;",
      "ipv4 {",
      "import where net = 0.0.0.0/0 && source = RTS_INHERIT;",
      "export where source = RTS_BGP;",
      "};",
    ]);
  });

  it("announces the default route that it originates, also where it learns the machine's own", () => {
    const text = renderBird(policyOf("west-nva", { subnetGatewayKnown: false, internetEgress: true }));
    expect(linesFrom(text, "protocol static originated", "}")).toEqual([
      "protocol static originated {",
      "ipv4;",
      "route 0.0.0.0/0 unreachable;",
      "}",
    ]);
    expect(text).not.toContain("if source = RTS_INHERIT then reject;");
    expect(west()).not.toContain("originated {");
  });

  it("takes nothing from the kernel where the gateway is known, and gives it up to eight equal routes", () => {
    expect(linesFrom(west(), "protocol kernel", "}")).toEqual([
      "protocol kernel {",
      "merge paths on limit 8;",
      "ipv4 {",
      "import none;",
      TO_KERNEL,
      "};",
      "}",
    ]);
  });

  it("defines each list that a filter names, with longer prefixes where they are asked for", () => {
    expect(linesFrom(west(), "define 'HUB'", "define 'VNET-rs-spoke-1' = [")).toEqual([
      "define 'HUB' = [",
      "10.10.0.0/22",
      "];",
      "define 'SITES' = [",
      "10.100.0.0/16+,",
      "10.101.0.0/16",
      "];",
      "define 'SPOKES' = [",
      "10.30.0.0/16",
      "];",
      "define 'VNET-rs-spoke-1' = [",
    ]);
  });

  it("collapses in a function that leaves paths without 65515 alone", () => {
    expect(linesFrom(west(), "function", "}").concat("}")).toEqual([
      "function collapse_65515()",
      "{",
      "if (bgp_path ~ [= * 65515 * =]) then {",
      "bgp_path.delete(65515);",
      "bgp_path.prepend(65001);",
      "}",
      "}",
    ]);
  });

  it("peers with route servers over several hops, with the timers of the policy", () => {
    expect(linesFrom(west(), "template bgp route_server", "}")).toEqual([
      "template bgp route_server {",
      "local 10.10.0.4 as 65001;",
      "multihop 8;",
      "hold time 30;",
      "keepalive time 10;",
      "connect retry time 10;",
      "error wait time 5, 60;",
      "graceful restart off;",
      "long lived graceful restart off;",
      "}",
    ]);
    expect(west()).not.toContain("other_router");
  });

  it("takes from a spoke its own range, and sends it the sites and nothing else, with itself as next hop", () => {
    expect(linesFrom(west(), "filter 'FROM-rs-spoke-1'", "protocol bgp 'rs-spoke-1-1' from route_server {")).toEqual([
      "filter 'FROM-rs-spoke-1'",
      "{",
      "if net ~ 'VNET-rs-spoke-1' then accept;",
      "reject;",
      "}",
      "filter 'TO-rs-spoke-1'",
      "{",
      UNANNOUNCED,
      "if net ~ 'VNET-rs-spoke-1' || net ~ 'SPOKES' || net ~ 'HUB' then reject;",
      "if !(net ~ 'SITES') then reject;",
      "collapse_65515();",
      "bgp_next_hop = 10.10.0.4;",
      "accept;",
      "}",
      "protocol bgp 'rs-spoke-1-1' from route_server {",
    ]);
  });

  it("has a session with each address of a route server", () => {
    expect(linesFrom(west(), "protocol bgp 'rs-west-1'", "protocol bgp 'rs-west-2' from route_server {")).toEqual([
      "protocol bgp 'rs-west-1' from route_server {",
      "neighbor 10.10.1.4 as 65515;",
      "ipv4 { igp table reach; import filter 'FROM-rs-west'; export filter 'TO-rs-west'; };",
      "}",
      "protocol bgp 'rs-west-2' from route_server {",
    ]);
  });

  it("prepends as often as the policy says", () => {
    const text = renderBird(policyOf("north-nva", { northPrepend: 2 }));
    expect(linesFrom(text, "filter 'TO-rs-north'", "accept;").slice(-5)).toEqual([
      "collapse_65515();",
      "bgp_path.prepend(65002);",
      "bgp_path.prepend(65002);",
      "bgp_next_hop = 10.20.0.4;",
      "accept;",
    ]);
  });

  it("lowers the local preference of what goes to a neighbour with the same ASN, and prepends nothing", () => {
    const policy = westPolicyIn(withTunnels(hubsWithRouteServers()));
    const neighbors = policy.neighbors.map((each) => ({ ...each, asn: policy.asn, prepend: 2 }));
    const text = renderBird({ ...policy, neighbors });
    expect(linesFrom(text, "filter 'TO-west-nva-branch'", "accept;").slice(-3)).toEqual([
      "bgp_local_pref = 98;",
      "bgp_next_hop = 169.254.21.1;",
      "accept;",
    ]);
    expect(text).not.toContain("bgp_path.prepend(65001);\n  bgp_local_pref");
  });

  it("permits everything it accepts where nothing is withheld, and refuses everything where nothing is accepted", () => {
    const policy = policyOf("west-nva");
    const change = (fields: object) => ({
      ...policy,
      neighbors: policy.neighbors.map((each) => ({ ...each, ...fields })),
    });
    expect(linesFrom(renderBird(change({ withhold: [] })), "filter 'TO-rs-west'", "accept;").slice(0, 4)).toEqual([
      "filter 'TO-rs-west'",
      "{",
      UNANNOUNCED,
      "if !(net ~ 'SPOKES') then reject;",
    ]);
    expect(linesFrom(renderBird(change({ accept: [] })), "filter 'FROM-rs-west'", "}")).toEqual([
      "filter 'FROM-rs-west'",
      "{",
      "reject;",
      "}",
    ]);
  });

  it("peers with another appliance over several hops, and leaves next hops and adds communities (RFC 1997) as it is told", () => {
    expect(linesFrom(peered(), "filter 'TO-west-north'", "accept;")).toEqual([
      "filter 'TO-west-north'",
      "{",
      UNANNOUNCED,
      "if !(net ~ 'SPOKES') then reject;",
      "bgp_community.add((65535, 65282));",
      "bgp_community.add((65001, 100));",
      "accept;",
    ]);
    expect(linesFrom(peered(), "protocol bgp 'west-north-1'", "}")).toEqual([
      "protocol bgp 'west-north-1' from other_router {",
      "local 10.10.0.4 as 65001;",
      "multihop 8;",
      "neighbor 10.20.0.4 as 65002;",
      "ipv4 { igp table reach; next hop keep; import filter 'FROM-west-north'; export filter 'TO-west-north'; };",
      "}",
    ]);
    expect(linesFrom(peered(), "template bgp other_router", "}").slice(0, 3)).toEqual([
      "template bgp other_router {",
      "hold time 30;",
      "keepalive time 10;",
    ]);
    expect(linesWith(peered(), "route 10.20.0.4")).toEqual(["route 10.20.0.4/32 via 10.10.0.1;"]);
  });

  it("says of a router whose address is not known that there is no session with it", () => {
    expect(peered()).toContain("# The address of the router of west-nowhere is not known here: no session.\n\n");
    expect(linesOf(peered()).filter((line) => line.includes("west-nowhere"))).toEqual([]);
    expect(west()).not.toContain("no session");
  });

  it("speaks through a tunnel from the address inside, over one hop and without a route of the subnet", () => {
    expect(linesFrom(tunnels(), "protocol bgp 'west-nva-branch-1'", "}")).toEqual([
      "protocol bgp 'west-nva-branch-1' from other_router {",
      "local 169.254.21.1 as 65001;",
      "direct;",
      "neighbor 169.254.21.2 as 65020;",
      "ipv4 { import filter 'FROM-west-nva-branch'; export filter 'TO-west-nva-branch'; };",
      "}",
    ]);
    expect(linesWith(tunnels(), "route 169.254.")).toEqual([]);
  });

  it("sends route servers the load balancer for what all instances have, and itself for the rest", () => {
    const policy = routingPolicyOf(withTwoInstances(hubsWithRouteServers()), "west-nva-2");
    const text = policy ? renderBird(policy) : "";
    const both = [
      `if from ~ 'SHARED-NEIGHBORS' || (proto = "originated" && net.len > 1) then bgp_next_hop = 10.10.0.30;`,
      "else bgp_next_hop = 10.10.0.5;",
    ];
    expect(linesWith(text, "filter 'TO-", "bgp_next_hop", "if from", "else")).toEqual([
      "filter 'TO-rs-spoke-1'",
      ...both,
      "filter 'TO-rs-west'",
      ...both,
      "filter 'TO-west-nva-branch'",
      "bgp_next_hop = 169.254.21.5;",
    ]);
    expect(linesFrom(text, "define 'SHARED-NEIGHBORS'", "];")).toEqual([
      "define 'SHARED-NEIGHBORS' = [",
      "10.30.1.4,",
      "10.30.1.5,",
      "10.10.1.4,",
      "10.10.1.5",
      "];",
    ]);
    for (const plain of [west(), tunnels()]) expect(plain).not.toContain("SHARED");
  });
});
