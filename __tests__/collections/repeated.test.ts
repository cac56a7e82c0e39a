import { repeated } from "../../lib/collections/repeated";

describe("repeated", () => {
  it("pairs every later item with the first of its key, and leaves out those without a key", () => {
    expect(repeated(["a1", "b1", "a2", "-", "-", "a3"], (item) => (item === "-" ? undefined : item[0]))).toEqual([
      { item: "a2", first: "a1" },
      { item: "a3", first: "a1" },
    ]);
  });
});
