import * as fc from "fast-check";
import { Priorities } from "../lib/appliance-security";

describe("priorities of security rules", () => {
  const keys = fc.uniqueArray(fc.string(), { maxLength: 50 });

  it("are unique and inside their band", () => {
    fc.assert(
      fc.property(keys, (all) => {
        const priorities = new Priorities(200, 299);
        const given = all.map((key) => priorities.next(key));
        expect(new Set(given).size).toBe(all.length);
        for (const priority of given) expect(priority >= 200 && priority <= 299).toBe(true);
      }),
    );
  });

  it("of earlier keys do not depend on later ones", () => {
    fc.assert(
      fc.property(keys, keys, (first, more) => {
        const [alone, followed] = [new Priorities(200, 399), new Priorities(200, 399)];
        const before = first.map((key) => alone.next(key));
        const after = [...first, ...more].map((key) => followed.next(key));
        expect(after.slice(0, first.length)).toEqual(before);
      }),
    );
  });

  it("run out with a word", () => {
    const priorities = new Priorities(1, 2);
    priorities.next("a");
    priorities.next("b");
    expect(() => priorities.next("c")).toThrow("all 2 priorities of the network security group are used");
  });
});
