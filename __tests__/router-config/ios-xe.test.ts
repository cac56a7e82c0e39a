import { renderIosXe } from "../../lib/router-config/ios-xe";
import { SAMPLE_POLICIES, policyOf } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

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

  it("can be pasted again after a spoke was added: it only has more lines", () => {
    const [before, after] = [9, 10].map((spokes) => renderIosXe(policyOf("west-nva", { spokes, spokeToSpoke: true })));
    expect(notIn(before, after)).toEqual([]);
    const size = (spokes: number) => linesOf(renderIosXe(policyOf("west-nva", { spokes }))).length;
    expect(size(100) - size(55)).toBe(size(55) - size(10));
  });
});
