import { fewOf } from "../../lib/report/names";

describe("a few of many names", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b", "c"], "a, b, c"],
    [["a", "b", "c", "d"], "a, b and 2 more"],
  ])("are of %j %j", (names, text) => {
    expect(fewOf(names)).toBe(text);
  });

  it("are all of them when they are wanted", () => {
    expect(fewOf(["a", "b", "c", "d"], true)).toBe("a, b, c, d");
  });
});
