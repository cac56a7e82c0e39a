import { additionLines, prefixListLines } from "../../lib/router-config/cisco-syntax";
import { PolicyLists } from "../../lib/policy";
import { policyOf } from "../support/networks";

describe("lines that FRR and IOS-XE have in common", () => {
  const policy = policyOf("west-nva");
  const [neighbor] = policy.neighbors;

  it("permit longer prefixes up to /32, and say nothing of a length where there is none that is longer", () => {
    const entries = ["10.1.0.0/16", "10.2.0.7/32"].flatMap((prefix) => [
      { prefix, orLonger: true },
      { prefix, orLonger: false },
    ]);
    const lists = new PolicyLists({ ...policy, prefixLists: [{ name: "A", entries }] });
    expect(prefixListLines("LIST", ["A"], lists)).toEqual([
      "ip prefix-list LIST permit 10.1.0.0/16 le 32",
      "ip prefix-list LIST permit 10.1.0.0/16",
      "ip prefix-list LIST permit 10.2.0.7/32",
      "ip prefix-list LIST permit 10.2.0.7/32",
    ]);
  });

  it("prepend and add communities only where there is something to prepend or add", () => {
    const lines = (prepend: number, communities: string[]) =>
      additionLines(policy, neighbor, { ...neighbor, prepend, communities });
    expect(lines(3, [])).toEqual(["set as-path prepend 65001 65001 65001"]);
    expect(lines(0, ["65001:1", "65001:2"])).toEqual(["set community 65001:1 65001:2 additive"]);
    expect(lines(0, [])).toEqual([]);
  });

  // RFC 4271, 9.1.2: the neighbour would drop a path with its own ASN.
  it("lower the local preference of what goes to a neighbour with the same ASN, and prepend nothing", () => {
    const lines = (prepend: number) =>
      additionLines(policy, { ...neighbor, asn: policy.asn }, { ...neighbor, prepend });
    expect(lines(2)).toEqual(["set local-preference 98"]);
    expect(lines(0)).toEqual([]);
  });
});
