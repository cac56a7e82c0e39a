import { renderNftables } from "../../lib/machine/nftables";
import type { RoutingPolicy } from "../../lib/policy";
import { hubsWithRouteServers, policyOf, westPolicyIn, withTunnels } from "../support/networks";
import { policyWithOverlay } from "../support/overlay-network";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { linesFrom, linesOf, linesWith, notIn } from "../support/texts";

/** The elements of a set. */
function elementsOf(text: string, set: string): string[] {
  const lines = linesFrom(text, `set ${set} {`, "}");
  return lines.filter((line) => line.endsWith(",")).map((line) => line.slice(0, -1));
}

/** The rules of a chain, with the line that hooks it in. */
function chainOf(text: string, chain: string): string[] {
  return linesFrom(text, `chain ${chain} {`, "}").slice(1, -1);
}

function rulesOf(policy: RoutingPolicy): string[] {
  const lines = linesOf(renderNftables(policy));
  return lines.filter((line) => /(accept|drop|masquerade|notrack)( comment .*)?$/.test(line));
}

describe("a packet filter", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("of %s looks like this", (_, policy) => {
    expect(renderNftables(policy())).toMatchSnapshot();
  });

  it("replaces its own table in one transaction and touches no other", () => {
    const text = renderNftables(policyOf("west-nva"));
    expect(linesOf(text).slice(0, 3)).toEqual([
      "table inet dual_homed",
      "delete table inet dual_homed",
      "table inet dual_homed {",
    ]);
    expect(text).not.toContain("flush");
    expect(text.match(/table /g)).toHaveLength(3);
  });

  it("translates addresses only when the default route is originated", () => {
    expect(renderNftables(policyOf("west-nva", { internetEgress: true }))).toContain("masquerade");
    expect(renderNftables(policyOf("west-nva"))).not.toContain("masquerade");
  });

  it("has as many rules with a hundred spokes as with ten, and its sets grow by added lines only", () => {
    const options = { spokeToSpoke: true, internetEgress: true };
    const [ten, eleven, hundred] = [10, 11, 100].map((spokes) => policyOf("west-nva", { ...options, spokes }));
    expect(rulesOf(hundred)).toEqual(rulesOf(ten));
    expect(notIn(renderNftables(ten), renderNftables(eleven))).toEqual([]);
  });

  it("is what nft reads: sets of addresses or merged ranges, then chains, in one table", () => {
    const text = renderNftables(policyOf("west-nva"));
    expect(text).toContain("# Packet filter of west-nva; written by cdktf-azure-route-server.");
    expect(linesFrom(text, "set route-servers", "set not-internet {")).toEqual([
      "set route-servers {",
      "type ipv4_addr",
      "elements = {",
      "10.30.1.4,",
      "10.30.1.5,",
      "10.10.1.4,",
      "10.10.1.5,",
      "}",
      "}",
      "set not-internet {",
    ]);
    expect(linesFrom(text, "set to-SPOKES", "}")).toEqual([
      "set to-SPOKES {",
      "type ipv4_addr",
      "flags interval",
      "auto-merge",
      "elements = {",
      "10.30.0.0/16,",
      "}",
    ]);
    expect(linesFrom(text, "set withheld", "}")).toEqual([
      "set withheld {",
      "type ipv4_addr . ipv4_addr",
      "flags interval",
      "}",
    ]);
    expect(linesWith(text, "set ", "chain ")).toEqual([
      "set route-servers {",
      "set not-internet {",
      "set from-SITES-without-HUB-SPOKES {",
      "set to-SITES-without-HUB-SPOKES {",
      "set never-to-SITES-without-HUB-SPOKES {",
      "set from-SPOKES {",
      "set to-SPOKES {",
      "set withheld {",
      "chain input {",
      "chain forward {",
    ]);
    expect(text.endsWith("\n  }\n}\n")).toBe(true);
  });

  it("lets route servers, Azure's health probe and the machine itself speak BGP, and nobody else", () => {
    expect(chainOf(renderNftables(policyOf("west-nva")), "input")).toEqual([
      "type filter hook input priority filter; policy accept;",
      'iifname "lo" accept',
      "tcp dport 179 ip saddr @route-servers accept",
      'tcp dport 179 ip saddr 168.63.129.16 accept comment "load balancer probe"',
      "tcp dport 179 drop",
      'icmp type echo-request ip saddr != @not-internet drop comment "ping works from inside only"',
    ]);
  });

  it("drops what is withheld before it accepts anything, and whatever no rule accepts", () => {
    expect(chainOf(renderNftables(policyOf("west-nva")), "forward")).toEqual([
      "type filter hook forward priority filter; policy drop;",
      "ip saddr . ip daddr @withheld drop",
      ...["from-SITES-without-HUB-SPOKES", "to-SITES-without-HUB-SPOKES", "from-SPOKES", "to-SPOKES"].map(
        (ranges) =>
          `icmp type { destination-unreachable, time-exceeded, parameter-problem } ip daddr @${ranges} accept`,
      ),
      "ip saddr @from-SITES-without-HUB-SPOKES ip daddr @never-to-SITES-without-HUB-SPOKES drop",
      "ip saddr @never-to-SITES-without-HUB-SPOKES ip daddr @from-SITES-without-HUB-SPOKES drop",
      "ip saddr @from-SITES-without-HUB-SPOKES ip daddr @to-SITES-without-HUB-SPOKES accept",
      "ip saddr @to-SITES-without-HUB-SPOKES ip daddr @from-SITES-without-HUB-SPOKES accept",
      "ip saddr @from-SPOKES ip daddr @to-SPOKES accept",
      "ip saddr @to-SPOKES ip daddr @from-SPOKES accept",
    ]);
  });

  it("lets spokes out to the Internet, replies in, and translates without tracking what stays inside", () => {
    const text = renderNftables(policyOf("west-nva", { spokeToSpoke: true, offerHub: true, internetEgress: true }));
    const [group] = linesWith(text, "set from-").map((line) => line.slice("set from-".length, -2));
    expect(group).toBe("HUB-INTERNET-SITES-SPOKES");
    expect(chainOf(text, "forward").slice(-6)).toEqual([
      `ip saddr @from-${group} ip daddr @to-${group} accept`,
      `ip saddr @to-${group} ip daddr @from-${group} accept`,
      `ip saddr @from-${group} ip daddr != @not-internet accept`,
      `ip saddr != @not-internet ip daddr @from-${group} ct state established,related accept`,
      "ip saddr @from-SPOKES ip daddr @to-SPOKES accept",
      "ip saddr @to-SPOKES ip daddr @from-SPOKES accept",
    ]);
    expect(chainOf(text, "untracked")).toEqual([
      "type filter hook prerouting priority raw; policy accept;",
      "ip saddr @not-internet ip daddr @not-internet fib daddr type != local notrack",
    ]);
    expect(chainOf(text, "translate")).toEqual([
      "type nat hook postrouting priority srcnat; policy accept;",
      `ip saddr @from-${group} ip daddr != @not-internet masquerade`,
    ]);
  });

  it("lets both directions pass where another machine translates, since it may see only one of them", () => {
    const policy = policyOf("west-nva", { spokeToSpoke: true, offerHub: true, internetEgress: true });
    const text = renderNftables({ ...policy, originate: policy.originate.filter((range) => range !== "0.0.0.0/0") });
    expect(chainOf(text, "forward")).toContain(
      "ip saddr != @not-internet ip daddr @from-HUB-INTERNET-SITES-SPOKES accept",
    );
    expect(text).not.toContain("masquerade");
  });

  it("counts IANA's special ranges, multicast, Azure's own address and public ranges of the network as no Internet", () => {
    const policy = policyOf("west-nva", { spokes: 71, internetEgress: true });
    const special = [
      "0.0.0.0/8",
      "10.0.0.0/8",
      "100.64.0.0/10",
      "127.0.0.0/8",
      "168.63.129.16/32",
      "169.254.0.0/16",
      "172.16.0.0/12",
      "192.0.0.0/24",
      "192.0.2.0/24",
      "192.168.0.0/16",
      "198.18.0.0/15",
      "198.51.100.0/24",
      "203.0.113.0/24",
      "224.0.0.0/3",
    ];
    // The last of 71 spokes has the range 11.71.0.0/16.
    expect(elementsOf(renderNftables(policy), "not-internet")).toEqual([...special, "11.71.0.0/16"]);
    expect(elementsOf(renderNftables(policyOf("west-nva")), "not-internet")).toEqual(special);
  });

  it("lets pass to the Internet what a site announces in two halves, as with one default route", () => {
    const network = hubsWithRouteServers();
    const announcing = (...prefixes: string[]) =>
      renderNftables(
        westPolicyIn({
          ...network,
          onPremisesSites: network.onPremisesSites.map((each) => ({
            ...each,
            moreSpecifics: false,
            prefixes: [...each.prefixes, ...prefixes],
          })),
        }),
      );
    const halves = announcing("0.0.0.0/1", "128.0.0.0/1");
    expect(chainOf(halves, "forward")).toEqual(chainOf(announcing("0.0.0.0/0"), "forward"));
    expect(chainOf(halves, "forward")).toContain("ip saddr @from-SITES ip daddr != @not-internet accept");
    for (const name of ["not-internet", "to-SITES"]) {
      expect(elementsOf(halves, name)).toEqual(elementsOf(announcing(), name));
    }
  });

  it("has no two pairs that overlap, which nft refuses, where two spokes have overlapping ranges", () => {
    const network = hubsWithRouteServers({ spokes: 3, spokeToSpoke: true });
    const ranges = ["10.30.0.0/16", "10.30.4.0/22", "10.32.0.0/16"];
    const policy = westPolicyIn({
      ...network,
      virtualNetworks: network.virtualNetworks.map((each) =>
        each.role === "spoke" ? { ...each, addressSpace: [ranges[Number(each.name.at(-1)) - 1]] } : each,
      ),
    });
    expect(elementsOf(renderNftables(policy), "withheld")).toEqual([
      "10.30.0.0/16 . 10.30.0.0/16",
      "10.32.0.0/16 . 10.32.0.0/16",
    ]);
  });

  it("keeps what is for a site behind a tunnel in tunnels, with segments that fit, and lets their routers speak BGP", () => {
    const text = renderNftables(westPolicyIn(withTunnels(hubsWithRouteServers())));
    expect(elementsOf(text, "behind-tunnels")).toEqual(["192.168.0.0/16", "172.20.0.0/16"]);
    expect(elementsOf(text, "tunnel-routers")).toEqual(["169.254.21.2", "169.254.21.6"]);
    expect(elementsOf(text, "route-servers")).toEqual(["10.30.1.4", "10.30.1.5", "10.10.1.4", "10.10.1.5"]);
    expect(chainOf(text, "input")).toContain('iifname "ipsec-*" tcp dport 179 ip saddr @tunnel-routers accept');
    expect(chainOf(text, "forward").slice(1, 5)).toEqual([
      'iifname "ipsec-*" tcp flags syn tcp option maxseg size set 1350',
      'oifname "ipsec-*" tcp flags syn tcp option maxseg size set 1350',
      'ip daddr @behind-tunnels oifname != "ipsec-*" drop',
      'ip saddr @behind-tunnels iifname != "ipsec-*" drop',
    ]);
  });

  it("lets VXLAN in from the other end of an overlay alone, and BGP inside it from its addresses alone", () => {
    const text = renderNftables(policyWithOverlay());
    expect(elementsOf(text, "overlay-ends")).toEqual(["10.20.0.4", "10.20.0.5"]);
    expect(elementsOf(text, "overlay-routers")).toEqual(["169.254.30.2", "169.254.30.3"]);
    expect(elementsOf(text, "route-servers")).not.toContain("169.254.30.2");
    expect(linesFrom(text, "chain input", "}")).toEqual([
      "chain input {",
      "type filter hook input priority filter; policy accept;",
      'iifname "lo" accept',
      "tcp dport 179 ip saddr @route-servers accept",
      'iifname "vxlan-*" tcp dport 179 ip saddr @overlay-routers accept',
      "udp dport 4789 ip saddr @overlay-ends accept",
      "udp dport 4789 drop",
      'tcp dport 179 ip saddr 168.63.129.16 accept comment "load balancer probe"',
      "tcp dport 179 drop",
      'icmp type echo-request ip saddr != @not-internet drop comment "ping works from inside only"',
      "}",
    ]);
    expect(linesWith(text, 'iifname "vxlan-*" tcp flags', 'oifname "vxlan-*" tcp flags')).toEqual([
      'iifname "vxlan-*" tcp flags syn tcp option maxseg size set 1410',
      'oifname "vxlan-*" tcp flags syn tcp option maxseg size set 1410',
    ]);
  });

  it("forwards between the hubs at both ends of an overlay, as the policy says", () => {
    const text = renderNftables(policyWithOverlay());
    expect(elementsOf(text, "from-HUB")).toEqual(["10.20.0.0/22"]);
    expect(elementsOf(text, "to-HUB")).toEqual(["10.10.0.0/22"]);
    expect(linesOf(text)).toContain("ip saddr @from-HUB ip daddr @to-HUB accept");
  });
});
