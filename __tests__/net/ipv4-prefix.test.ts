import * as fc from "fast-check";
import { Ipv4Address, Ipv4Prefix, findOverlaps } from "../../lib/net";

const anyPrefix = fc
  .tuple(fc.nat({ max: 0xffffffff }), fc.integer({ min: 0, max: 32 }))
  .map(([address, length]) => Ipv4Prefix.containing(address, length));

describe("Ipv4Prefix.parse", () => {
  it.each([
    ["10.0.0.5", 'has no prefix length; did you mean "10.0.0.5/32"?'],
    ["10.0.0.0/08", 'has a zero before its prefix length; write "10.0.0.0/8"'],
    ["0.0.0.0/00", 'has a zero before its prefix length; write "0.0.0.0/0"'],
    ["10.0.0.5/24", 'has bits set after its prefix length; did you mean "10.0.0.0/24"?'],
    ["10.0.0.0/33", "expected 0 to 32 after the slash"],
    ["10.0.0.0/", "expected 0 to 32 after the slash"],
    ["10.0.0.0/x8", "expected 0 to 32 after the slash"],
    ["10.0.0.0/8x", "expected 0 to 32 after the slash"],
    ["10.0.0.0/8/8", "expected 0 to 32 after the slash"],
    ["10.0.0/8", "is not an IPv4 range"],
    ["x10.0.0.0/8", "is not an IPv4 range"],
    ["10.0.0.0x/8", "is not an IPv4 range"],
    ["300.0.0.0/8", "is not an IPv4 range"],
    ["fd00::/8", "Azure Route Server supports IPv4 only"],
    ["", "is not an IPv4 range"],
    [undefined as unknown as string, 'undefined is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"'],
    [["10.0.0.0/8"] as unknown as string, "is not an IPv4 range"],
  ])("refuses %p and says what to write instead", (text, message) => {
    expect(() => Ipv4Prefix.parse(text)).toThrow(message);
  });

  it("repeats in quotation marks what was written", () => {
    expect(() => Ipv4Prefix.parse("west")).toThrow('"west" is not an IPv4 range');
  });

  it("takes all lengths from 0 to 32", () => {
    expect(Ipv4Prefix.parse("0.0.0.0/0").size).toBe(2 ** 32);
    expect(Ipv4Prefix.parse("10.0.0.1/32").size).toBe(1);
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

describe("Ipv4Prefix, asked", () => {
  const of = (text: string) => Ipv4Prefix.parse(text);

  it("is valid exactly when it can be read", () => {
    expect(["10.0.0.0/8", "10.0.0.0", "10.0.0.1/8", 7].map(Ipv4Prefix.isValid)).toEqual([true, false, false, false]);
  });

  it("is the default route with length 0 alone", () => {
    expect([of("0.0.0.0/0"), of("0.0.0.0/1"), of("10.0.0.0/8")].map((each) => each.isDefaultRoute)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("has no address before its first one", () => {
    expect(() => of("10.30.0.0/26").addressAt(-1)).toThrow("there is none at position -1");
    expect(of("10.30.0.0/26").addressAt(0).toString()).toBe("10.30.0.0");
  });

  it("holds its first address and none before it", () => {
    expect(of("10.30.0.64/26").containsAddress(Ipv4Address.parse("10.30.0.64"))).toBe(true);
    expect(of("10.30.0.64/26").containsAddress(Ipv4Address.parse("10.30.0.63"))).toBe(false);
  });

  it("equals a prefix of the same address and length", () => {
    const prefix = of("10.0.0.0/16");
    expect([of("10.0.0.0/16"), of("10.1.0.0/16"), of("10.0.0.0/17")].map((each) => prefix.equals(each))).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("comes before later addresses, and before the longer prefixes inside it", () => {
    const texts = ["10.1.0.0/16", "10.0.0.0/24", "10.0.0.0/8", "9.0.0.0/8", "10.0.0.0/16"];
    const sorted = texts.map(of).sort((a, b) => a.compareTo(b));
    expect(sorted.map(String)).toEqual(["9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/16", "10.0.0.0/24", "10.1.0.0/16"]);
    expect(of("10.0.0.0/8").compareTo(of("10.0.0.0/8"))).toBe(0);
  });
});

describe("Ipv4Address", () => {
  it("is valid exactly when it can be read", () => {
    expect(["10.0.0.4", "10.0.0", "10.0.0.256", "", 7, undefined].map(Ipv4Address.isValid)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is told when it is another kind of value", () => {
    expect(() => Ipv4Address.parse(7 as unknown as string)).toThrow('"7" is not an IPv4 address');
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
