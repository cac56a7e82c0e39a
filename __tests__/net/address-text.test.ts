import { addressOf, holdDefaultRoute, prefixOf, whyNotCidr, whyNotIpAddress } from "../../lib/net";

describe("whyNotCidr", () => {
  it.each([
    ["0.0.0.0/0", "0.0.0.1/0"],
    ["10.10.0.0/22", "10.10.2.0/22"],
    ["255.255.255.255/32", "255.255.255.255/31"],
  ])("takes %s, but not %s", (text, wrong) => {
    expect(whyNotCidr(wrong)).toContain("has bits set after its prefix length");
    expect(whyNotCidr(text)).toBeUndefined();
  });

  it.each([
    ["10.10.0.1/22", '"10.10.0.1/22" has bits set after its prefix length; did you mean "10.10.0.0/22"?'],
    ["10.300.0.0/22", '"10.300.0.0/22" is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"'],
    [" 10.10.0.0/22", '" 10.10.0.0/22" has spaces around it; remove them'],
  ])("refuses %j", (text, why) => {
    expect(whyNotCidr(text)).toBe(why);
  });
});

describe("whyNotIpAddress", () => {
  it.each([
    ["0.0.0.0", "0.0.0"],
    ["10.10.0.4", "10.10.0.04"],
    ["255.255.255.255", "255.255.255.256"],
  ])("takes %s, but not %s", (text, wrong) => {
    expect(whyNotIpAddress(wrong)).toContain("is not an IPv4 address");
    expect(whyNotIpAddress(text)).toBeUndefined();
  });

  it.each([
    ["10.10.0.0/22", '"10.10.0.0/22" is a range; expected one address such as "10.10.0.0"'],
    ["10.10", '"10.10" is not an IPv4 address; expected a form such as "10.0.0.4"'],
    ["fe80::1", '"fe80::1" is IPv6; Azure Route Server supports IPv4 only'],
    ["10.10.0.4 ", '"10.10.0.4 " has spaces around it; remove them'],
  ])("refuses %j", (text, why) => {
    expect(whyNotIpAddress(text)).toBe(why);
  });
});

it("says what is wrong with a value that is no text, as a file can hold", () => {
  expect(whyNotCidr(10 as never)).toBe('10 is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"');
  expect(whyNotIpAddress(10 as never)).toBe('"10" is not an IPv4 address; expected a form such as "10.0.0.4"');
});

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

describe("prefixes", () => {
  it("hold the default route, or do not, whatever else they are", () => {
    expect(holdDefaultRoute(["10.0.0.0/8", "0.0.0.0/0"])).toBe(true);
    expect(holdDefaultRoute(["0.0.0.0/1", "128.0.0.0/1", "0.0.0.0", "nonsense"])).toBe(false);
    expect(holdDefaultRoute([])).toBe(false);
  });
});
