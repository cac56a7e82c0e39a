import { renderNftables } from "../../lib/machine/nftables";
import type { RoutingPolicy } from "../../lib/policy";
import { SAMPLE_POLICIES, policyOf } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

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
});
