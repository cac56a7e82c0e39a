import * as fc from "fast-check";
import { Ipv4Prefix } from "../../lib/net";
import { RangeIndex } from "../../lib/net/range-index";

const anyPrefix = fc
  .tuple(fc.nat({ max: 0xffff }), fc.integer({ min: 16, max: 32 }))
  .map(([address, length]) => Ipv4Prefix.containing(address, length));

describe("RangeIndex", () => {
  it("finds a range that contains a prefix or holds an address exactly when there is one", () => {
    fc.assert(
      fc.property(fc.array(anyPrefix), anyPrefix, (ranges, wanted) => {
        const index = new RangeIndex(ranges, (range) => range);
        const hit = index.containing(wanted);
        expect(hit !== undefined).toBe(ranges.some((range) => range.contains(wanted)));
        expect(hit?.contains(wanted) ?? true).toBe(true);
        const address = wanted.addressAt(wanted.size - 1);
        expect(index.holding(address) !== undefined).toBe(ranges.some((range) => range.containsAddress(address)));
      }),
    );
  });
});
