import { Ipv4Address, Ipv4Prefix } from "../../lib/net";
import { PrefixMap } from "../../lib/net/prefix-map";

function mapOf(...prefixes: string[]): PrefixMap<string> {
  const map = new PrefixMap<string>();
  for (const prefix of prefixes) map.set(Ipv4Prefix.parse(prefix), prefix);
  return map;
}

const at = (address: string) => Ipv4Address.parse(address).value;

describe("PrefixMap", () => {
  const map = mapOf("10.1.0.0/16", "0.0.0.0/0", "10.0.0.0/8", "10.1.2.3/32", "255.255.255.255/32");

  it("finds every prefix that holds an address, the longest first", () => {
    expect([...map.covering(at("10.1.2.3"))]).toEqual(["10.1.2.3/32", "10.1.0.0/16", "10.0.0.0/8", "0.0.0.0/0"]);
    expect([...map.covering(at("10.2.0.0"))]).toEqual(["10.0.0.0/8", "0.0.0.0/0"]);
    expect([...map.covering(at("255.255.255.255"))]).toEqual(["255.255.255.255/32", "0.0.0.0/0"]);
  });

  it("finds the longest of them", () => {
    expect(map.longestMatch(at("10.1.9.9"))).toBe("10.1.0.0/16");
    expect(map.longestMatch(at("11.0.0.0"))).toBe("0.0.0.0/0");
    expect(mapOf("10.0.0.0/8").longestMatch(at("11.0.0.0"))).toBeUndefined();
  });

  it("finds a prefix itself, and the last value that it was given", () => {
    const changed = mapOf("10.0.0.0/8");
    changed.set(Ipv4Prefix.parse("10.0.0.0/8"), "another");
    expect(changed.get(Ipv4Prefix.parse("10.0.0.0/8"))).toBe("another");
    expect(changed.get(Ipv4Prefix.parse("10.0.0.0/9"))).toBeUndefined();
  });

  it("knows whether all of a prefix is inside one that it has", () => {
    const some = mapOf("10.0.0.0/16", "10.1.0.0/24");
    expect(some.contains(Ipv4Prefix.parse("10.0.4.0/24"))).toBe(true);
    expect(some.contains(Ipv4Prefix.parse("10.0.0.0/16"))).toBe(true);
    expect(some.contains(Ipv4Prefix.parse("10.0.0.0/15"))).toBe(false);
    expect(some.contains(Ipv4Prefix.parse("10.1.0.0/23"))).toBe(false);
  });

  it("passes over values that are not wanted", () => {
    expect(map.longestMatch(at("10.1.2.3"), (value) => !value.endsWith("/32"))).toBe("10.1.0.0/16");
    expect(map.longestMatch(at("10.1.2.3"), () => false)).toBeUndefined();
  });

  it("has nothing before anything is put in", () => {
    const empty = mapOf();
    expect([empty.covering(at("10.0.0.0")), empty.longestMatch(at("10.0.0.0"))]).toEqual([[], undefined]);
    expect([empty.get(Ipv4Prefix.DEFAULT_ROUTE), empty.contains(Ipv4Prefix.DEFAULT_ROUTE)]).toEqual([undefined, false]);
  });
});
