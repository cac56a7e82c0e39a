import { addressOf, prefixOf } from "../../lib/net/lenient-addresses";

describe("prefixOf and addressOf", () => {
  it.each([undefined, "", "10.0.0.0", "10.0.0.1/8", "sites", "fd00::/8"])("have no range for %j", (text) => {
    expect(String(prefixOf("10.0.0.0/8"))).toBe("10.0.0.0/8");
    expect(prefixOf(text)).toBeUndefined();
  });

  it.each([undefined, "", "10.0.0.0/8", "sites", "fd00::1"])("have no address for %j", (text) => {
    expect(String(addressOf("10.0.0.4"))).toBe("10.0.0.4");
    expect(addressOf(text)).toBeUndefined();
  });

  it("do not hide other errors than those of a malformed text", () => {
    const failing = { includes: () => true, toString: () => Symbol("a text has no symbol") };
    expect(() => prefixOf(failing as never)).toThrow(TypeError);
    expect(() => addressOf(failing as never)).toThrow(TypeError);
  });
});
