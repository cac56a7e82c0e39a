import { identifier } from "../../lib/policy/identifier";

describe("identifier", () => {
  it("leaves letters, digits, dots, dashes and underscores", () => {
    expect(identifier("West.nva-1_a")).toBe("West.nva-1_a");
  });

  it("writes any other character as its code point, so that different names stay different", () => {
    expect(identifier("a b")).toBe("a_20_b");
    expect(identifier("\n!")).toBe("_a__21_");
    expect(identifier("Köln 🚀")).toBe("K_f6_ln_20__1f680_");
  });
});
