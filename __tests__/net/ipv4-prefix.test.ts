import * as fc from "fast-check";
import { Ipv4Address, Ipv4Prefix, findOverlaps } from "../../lib/net";

const anyPrefix = fc
  .tuple(fc.nat({ max: 0xffffffff }), fc.integer({ min: 0, max: 32 }))
  .map(([address, length]) => Ipv4Prefix.containing(address, length));

describe("Ipv4Prefix.parse", () => {
  it.each([
    ["10.0.0.5", 'has no prefix length; did you mean "10.0.0.5/32"?'],
    ["10.0.0.5/24", 'has bits set after its prefix length; did you mean "10.0.0.0/24"?'],
    ["10.0.0.0/33", "expected 0 to 32 after the slash"],
    ["10.0.0.0/", "expected 0 to 32 after the slash"],
    ["10.0.0/8", "is not an IPv4 range"],
    ["300.0.0.0/8", "is not an IPv4 range"],
    ["fd00::/8", "Azure Route Server supports IPv4 only"],
    ["", "is not an IPv4 range"],
    [undefined as unknown as string, "is not an IPv4 range"],
    [["10.0.0.0/8"] as unknown as string, "is not an IPv4 range"],
  ])("refuses %p and says what to write instead", (text, message) => {
    expect(() => Ipv4Prefix.parse(text)).toThrow(message);
  });

  it("reads back what toString writes", () => {
    fc.assert(
      fc.property(anyPrefix, (prefix) => {
        expect(Ipv4Prefix.parse(prefix.toString()).equals(prefix)).toBe(true);
      }),
    );
  });

  it("throws nothing but InvalidAddressError, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          Ipv4Prefix.parse(text);
        } catch (error) {
          expect((error as Error).name).toBe("InvalidAddressError");
        }
      }),
    );
  });
});

describe("Ipv4Prefix", () => {
  const prefix = Ipv4Prefix.parse("10.30.0.0/26");

  it("counts addresses from its first one", () => {
    expect(prefix.addressAt(4).toString()).toBe("10.30.0.4");
    expect(prefix.addressAt(63).toString()).toBe("10.30.0.63");
    expect(() => prefix.addressAt(64)).toThrow("10.30.0.0/26 holds 64 addresses");
  });

  it("contains itself, its halves and its addresses, and not its neighbour", () => {
    expect(prefix.contains(prefix)).toBe(true);
    expect(prefix.contains(Ipv4Prefix.parse("10.30.0.32/27"))).toBe(true);
    expect(prefix.contains(Ipv4Prefix.parse("10.30.0.0/25"))).toBe(false);
    expect(prefix.containsAddress(Ipv4Address.parse("10.30.0.63"))).toBe(true);
    expect(prefix.containsAddress(Ipv4Address.parse("10.30.0.64"))).toBe(false);
  });

  it("works at the ends of the address space", () => {
    const top = Ipv4Prefix.parse("255.255.255.255/32");
    expect(top.last).toBe(0xffffffff);
    expect(Ipv4Prefix.DEFAULT_ROUTE.contains(top)).toBe(true);
    expect(Ipv4Prefix.DEFAULT_ROUTE.toString()).toBe("0.0.0.0/0");
  });
});

describe("Ipv4Address.parse", () => {
  it.each([
    ["10.0.0.0/24", 'is a range; expected one address such as "10.0.0.0"'],
    ["10.0.0", "is not an IPv4 address"],
    ["::1", "is IPv6"],
  ])("refuses %p", (text, message) => {
    expect(() => Ipv4Address.parse(text)).toThrow(message);
  });

  it("knows the addresses a route server cannot peer with", () => {
    expect(Ipv4Address.parse("127.0.0.1").isLoopback).toBe(true);
    expect(Ipv4Address.parse("169.254.1.1").isLinkLocal).toBe(true);
    expect(Ipv4Address.parse("10.0.0.4").isLinkLocal || Ipv4Address.parse("10.0.0.4").isLoopback).toBe(false);
  });
});

describe("findOverlaps", () => {
  it("finds an overlap exactly when a comparison of all pairs finds one", () => {
    fc.assert(
      fc.property(fc.array(anyPrefix, { maxLength: 30 }), (prefixes) => {
        const pairs = prefixes.some((a, i) => prefixes.some((b, j) => i < j && a.overlaps(b)));
        expect(findOverlaps(prefixes, (prefix) => prefix).length > 0).toBe(pairs);
      }),
    );
  });

  it("names each item that lies in another once", () => {
    const prefixes = ["10.0.0.0/8", "10.1.0.0/16", "10.2.0.0/16", "11.0.0.0/8"].map((text) => Ipv4Prefix.parse(text));
    const found = findOverlaps(prefixes, (prefix) => prefix).map((o) => `${o.first.toString()} ${o.second.toString()}`);
    expect(found).toEqual(["10.0.0.0/8 10.1.0.0/16", "10.0.0.0/8 10.2.0.0/16"]);
  });
});
