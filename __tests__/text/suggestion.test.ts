import { didYouMean, suggestion } from "../../lib/text/suggestion";

describe("suggestion", () => {
  it.each([
    ["wst", "west"],
    ["West", "west"],
    ["nroth", "north"],
    ["westt", "west"],
  ])("takes %s for %s", (written, meant) => {
    expect(suggestion(written, ["north", "west", "south"])).toBe(meant);
  });

  it.each(["", "x", "east-asia", "x".repeat(1000)])("takes %.10s for none of them", (written) => {
    const known = ["north", "west", "y"];
    expect(suggestion("wst", known)).toBe("west");
    expect(suggestion(written, known)).toBeUndefined();
  });
});

describe("didYouMean", () => {
  it("lists what is known when nothing is likely", () => {
    expect(didYouMean("asia", ["north", "west"])).toBe("known are north, west");
    expect(didYouMean("asia", [])).toBe("there are none");
  });

  it("lists a few of many", () => {
    const many = Array.from({ length: 1000 }, (_, index) => `hub-${index}`);
    expect(didYouMean("hub-9999", many)).toMatch(/^known are hub-0, .*hub-29, …$/);
  });
});
