import { renderSwanctl } from "../../lib/machine/swanctl";
import { tunnelsOf } from "../../lib/policy";
import { dualHomed, policyOf, westPolicyIn, withTunnels } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

const WITH_TUNNELS = westPolicyIn(withTunnels(dualHomed()));

describe("a swanctl.conf", () => {
  it("looks like this", () => {
    expect(renderSwanctl(WITH_TUNNELS)).toMatchSnapshot();
  });

  it("changes by added lines only when a tunnel is added", () => {
    const one = { ...WITH_TUNNELS, neighbors: WITH_TUNNELS.neighbors.filter(({ name }) => name !== "west-nva-shop") };
    expect(notIn(renderSwanctl(one), renderSwanctl(WITH_TUNNELS))).toEqual([]);
  });

  it("holds no key", () => {
    expect(renderSwanctl(WITH_TUNNELS)).not.toMatch(/secret/);
  });

  it("has no tunnels where there are none", () => {
    expect(tunnelsOf(policyOf("west-nva"))).toEqual([]);
  });

  it("escapes names that sections cannot have", () => {
    const [named] = WITH_TUNNELS.neighbors.filter(({ tunnel }) => tunnel);
    const text = renderSwanctl({ ...WITH_TUNNELS, neighbors: [{ ...named, name: "a.b }\n{" }] });
    expect(linesOf(text)).toContain("a_2e_b_20__7d__a__7b_ {");
  });
});
