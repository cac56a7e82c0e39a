import { renderBird } from "../../lib/router-config/bird";
import { SAMPLE_POLICIES, policyOf } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

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

  it("puts only learned routes into the kernel, so that an originated default route does not cut off its own way out", () => {
    const text = renderBird(policyOf("west-nva", { internetEgress: true }));
    expect(text).toContain("route 0.0.0.0/0 unreachable;");
    expect(linesOf(text)).toContain("export where source = RTS_BGP;");
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
});
