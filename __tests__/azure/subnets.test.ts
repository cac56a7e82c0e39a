import { Ipv4Address, Ipv4Prefix } from "../../lib/net";
import { whyReserved } from "../../lib/azure/subnets";

describe("whyReserved", () => {
  it.each([
    ["10.0.0.0", "first four"],
    ["10.0.0.3", "first four"],
    ["10.0.0.31", "broadcast"],
  ])("keeps %s", (address, why) => {
    expect(whyReserved(Ipv4Address.parse(address), Ipv4Prefix.parse("10.0.0.0/27"))).toContain(why);
  });

  it.each([
    ["10.0.0.4", "10.0.0.3"],
    ["10.0.0.30", "10.0.0.31"],
  ])("gives %s to a machine, but not %s next to it", (free, reserved) => {
    expect(whyReserved(Ipv4Address.parse(reserved), Ipv4Prefix.parse("10.0.0.0/27"))).toBeDefined();
    expect(whyReserved(Ipv4Address.parse(free), Ipv4Prefix.parse("10.0.0.0/27"))).toBeUndefined();
  });
});
