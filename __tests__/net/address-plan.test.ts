import * as fc from "fast-check";
import { AddressPlan, Ipv4Prefix } from "../../lib/net";

const plan = (ranges: string[], reserved = 64) =>
  new AddressPlan(
    ranges.map((range) => Ipv4Prefix.parse(range)),
    reserved,
  );

describe("AddressPlan", () => {
  it("has fixed places at the start of the first range", () => {
    expect(String(plan(["10.0.0.0/24"]).fixed(64, 26))).toBe("10.0.0.64/26");
    expect(plan(["10.0.0.0/26"]).fixed(64, 26)).toBeUndefined();
    expect(plan(["10.0.0.32/27"]).fixed(0, 26)).toBeUndefined();
  });

  it("hands out what is free behind them, around what was taken, and in the next range", () => {
    const addresses = plan(["10.0.0.0/25", "10.1.0.0/25"]);
    addresses.take(Ipv4Prefix.parse("10.1.0.0/27"));
    expect(
      [addresses.next(27), addresses.next(27), addresses.next(27), addresses.next(26), addresses.next(26)].map(String),
    ).toEqual(["10.0.0.64/27", "10.0.0.96/27", "10.1.0.32/27", "10.1.0.64/26", "undefined"]);
  });

  it("never overlaps, never leaves the ranges, never moves earlier ones", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 22, max: 29 }), { maxLength: 12 }), (lengths) => {
        const range = Ipv4Prefix.parse("10.0.0.0/21");
        const [addresses, shorter] = [plan([range.toString()]), plan([range.toString()])];
        const given = lengths.map((length) => addresses.next(length));
        const before = lengths.slice(0, -1).map((length) => shorter.next(length));
        expect(given.slice(0, -1).map(String)).toEqual(before.map(String));
        const made = given.filter((prefix) => prefix !== undefined);
        for (const [index, prefix] of made.entries()) {
          expect(range.contains(prefix)).toBe(true);
          expect(prefix.first >= range.first + 64).toBe(true);
          expect(made.slice(index + 1).some((other) => other.overlaps(prefix))).toBe(false);
        }
      }),
    );
  });

  it("has no place where there is no range, or where the place does not begin at the offset", () => {
    expect([plan([]).isEmpty, plan(["10.0.0.0/24"]).isEmpty]).toEqual([true, false]);
    expect([plan([]).fixed(0, 26), plan([]).next(26)]).toEqual([undefined, undefined]);
    expect(plan(["10.0.0.0/24"]).fixed(32, 26)).toBeUndefined();
    expect(String(plan(["10.0.0.0/24"]).fixed(32, 27))).toBe("10.0.0.32/27");
  });

  it("goes on right behind what was taken", () => {
    const addresses = plan(["10.0.0.0/24"], 0);
    addresses.take(Ipv4Prefix.parse("10.0.0.0/26"));
    expect([addresses.next(26), addresses.next(25)].map(String)).toEqual(["10.0.0.64/26", "10.0.0.128/25"]);
  });

  it("takes a place that is free and inside, and avoids others while it can", () => {
    const addresses = plan(["10.0.0.0/24"], 0);
    const [first, second, outside] = ["10.0.0.0/25", "10.0.0.64/26", "10.0.1.0/26"].map((each) =>
      Ipv4Prefix.parse(each),
    );
    expect(addresses.takeIfFree(outside, [])).toBeUndefined();
    expect(addresses.takeIfFree(first, [second])).toBeUndefined();
    expect(String(addresses.next(26, [first]))).toBe("10.0.0.128/26");
    expect(String(addresses.takeIfFree(second, []))).toBe("10.0.0.64/26");
    expect(addresses.takeIfFree(first, [])).toBeUndefined();
    expect(addresses.next(26, [Ipv4Prefix.parse("10.0.0.0/24")])).toBeUndefined();
  });
});
