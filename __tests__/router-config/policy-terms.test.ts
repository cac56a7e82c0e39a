import type { NeighborPolicy, RoutingPolicy } from "../../lib/policy";
import { renderFrr } from "../../lib/router-config";
import { renderBird } from "../../lib/router-config/bird";
import { renderIosXe } from "../../lib/router-config/ios-xe";
import { policyWithTerms } from "../support/policy-terms";
import { linesFrom, linesOf, linesWith } from "../support/texts";

const changed = (name: string, change: (neighbor: NeighborPolicy) => Partial<NeighborPolicy>): RoutingPolicy => {
  const policy = policyWithTerms();
  return {
    ...policy,
    neighbors: policy.neighbors.map((each) => (each.name === name ? { ...each, ...change(each) } : each)),
  };
};

/** What each route map entry towards a neighbour matches, in order. */
const matched = (text: string, name: string) =>
  text
    .split("\n")
    .flatMap((line, index, lines) => (line.startsWith(`route-map TO-${name} `) ? [lines[index + 1].trim()] : []))
    .map((line) => line.replace("match ip address prefix-list ", ""));

describe("terms in a router configuration", () => {
  it("stand between what is withheld and the rest, in order, without those whose list is empty", () => {
    const text = renderFrr(policyWithTerms());
    expect(matched(text, "west-nva-branch")).toEqual(["SITE-west-nva-branch", "TERM-1-west-nva-branch", "SPOKES"]);
    expect([...new Set(matched(text, "rs-spoke-1"))]).toEqual([
      "VNET-rs-spoke-1",
      "HUB",
      ...[1, 2, 3, 4, 5].map((term) => `TERM-${term}-rs-spoke-1`),
      "INTERNET+RANGE-10.64.0.0-16+RANGE-10.65.0.0-16+SITES+SPOKES",
    ]);
    expect(matched(renderIosXe(policyWithTerms()), "west-nva-branch")).toEqual(matched(text, "west-nva-branch"));
    const filter = linesFrom(
      renderBird(policyWithTerms()),
      "filter 'TO-west-nva-branch'",
      "protocol bgp 'west-nva-branch-1' from other_router {",
    );
    expect(filter.filter((line) => line.includes("net ~"))).toEqual([
      "if net ~ 'SITE-west-nva-branch' then reject;",
      "if net ~ 'TERM-1-west-nva-branch' then {",
      "if !(net ~ 'SPOKES') then reject;",
    ]);
    for (const each of [text, renderIosXe(policyWithTerms()), renderBird(policyWithTerms())]) {
      expect(each).not.toContain("TERM-6");
    }
  });

  it("use the as-override of FRR's session while all of its routes have it, and entries where they differ", () => {
    const lines = linesOf(renderFrr(policyWithTerms()));
    expect(lines).toContain("neighbor 10.31.1.4 as-override");
    expect(lines).not.toContain("neighbor 10.30.1.4 as-override");
    expect(lines.filter((line) => line === "set as-path replace 65515")).toHaveLength(4);
    const alike = changed("rs-spoke-1", ({ terms }) => ({
      terms: terms.map((term) => ({ ...term, asPathRewrite: "as-override" as const })),
    }));
    expect(linesOf(renderFrr(alike))).toContain("neighbor 10.30.1.4 as-override");
    expect(renderFrr(alike)).not.toContain("set as-path replace");
  });

  it("replace whole paths, and none that is empty", () => {
    expect(linesWith(renderFrr(policyWithTerms()), "route-map REPLACED-PATH-")).toEqual([
      "route-map REPLACED-PATH-0 permit 10",
      "route-map REPLACED-PATH-0 permit 20",
      "route-map REPLACED-PATH-1 permit 10",
      "route-map REPLACED-PATH-1 permit 20",
    ]);
    expect(linesFrom(renderFrr(policyWithTerms()), "route-map REPLACED-PATH-1 permit 20", "exit")).toEqual([
      "route-map REPLACED-PATH-1 permit 20",
      "set as-path replace any",
      "set as-path exclude 65001",
      "set as-path prepend 65001 65001",
      "exit",
    ]);
    expect(renderFrr(changed("rs-spoke-1", () => ({ terms: [] })))).not.toContain("REPLACED-PATH");
    expect(renderBird(policyWithTerms())).toContain(
      "    if bgp_path.len > 0 then {\n      bgp_path.empty;\n      bgp_path.prepend(65001);\n    }\n",
    );
  });

  it("say of IOS-XE towards whom it cannot rewrite the paths so", () => {
    const said = "! IOS-XE cannot put its own ASN once in place of a whole path";
    const text = renderIosXe(policyWithTerms());
    expect(text).toMatch(new RegExp(`^${said}[^]*therefore, are the paths sent to:\\n!   rs-spoke-1\\n!\\n`, "m"));
    expect(renderIosXe(changed("rs-spoke-1", () => ({ terms: [] })))).not.toContain(said);
    expect(renderIosXe(changed("rs-spoke-1", () => ({ terms: [], asPathRewrite: "replace" })))).toContain(said);
  });

  it("leave next hops in IOS-XE and BIRD where a term asks for it, and send communities where a term has some", () => {
    const ios = linesOf(renderIosXe(policyWithTerms()));
    expect(ios).toContain("neighbor 10.31.1.4 next-hop-unchanged");
    expect(ios).not.toContain("neighbor 10.30.1.4 next-hop-unchanged");
    expect(ios).toContain("neighbor 10.30.1.4 send-community");
    expect(ios).not.toContain("neighbor 10.31.1.4 send-community");
    expect(renderBird(policyWithTerms()).split("next hop keep;")).toHaveLength(3);
  });
});
