import { few, fewNames } from "../../lib/text/wording";

describe("few", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c", "d"], "a, b, c and d"],
    [["a", "b", "c", "d", "e"], "a, b, c and 2 more"],
  ])("says %j", (items, words) => {
    expect(few(items)).toBe(words);
  });

  it("puts names in quotation marks", () => {
    expect(fewNames(["west", "north"])).toBe('"west" and "north"');
  });
});
