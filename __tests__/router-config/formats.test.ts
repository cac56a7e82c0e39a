import { asPathRewriteIn } from "../../lib/router-config/formats";

describe("asPathRewriteIn", () => {
  it("says where a format does something else than the policy asks for", () => {
    expect(asPathRewriteIn("frr", "as-override")).toBe("as-override");
    expect(asPathRewriteIn("ios-xe", "as-override")).toBe("as-override");
    expect(asPathRewriteIn("bird", "as-override")).toBe("collapse");
    expect(asPathRewriteIn("bird", "remove")).toBe("remove");
    expect(asPathRewriteIn("ios-xe", "remove")).toBe("remove-private");
    expect(asPathRewriteIn("bird", "none")).toBe("none");
  });
});
