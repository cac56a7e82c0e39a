import { renderFrr } from "../../lib/router-config";
import { SAMPLE_POLICIES, policyOf } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

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
});
