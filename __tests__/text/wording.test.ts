import { few, fewNames, onOneLine, withThousands } from "../../lib/text/wording";

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

describe("withThousands", () => {
  it.each([
    [200, "200"],
    [1000, "1,000"],
    [10000, "10,000"],
    [1234567, "1,234,567"],
  ])("separates the thousands of %d", (value, text) => {
    expect(withThousands(value)).toBe(text);
  });
});

test("onOneLine joins lines", () => {
  expect(onOneLine(" one\n\n  two \t three\n")).toBe("one two three");
});
