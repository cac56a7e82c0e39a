import { whyNotHostAddress } from "../../lib/azure";

test.each([
  ["0.0.0.0", "stands for no machine", "1.0.0.1"],
  ["0.255.255.255", "stands for no machine", "1.0.0.0"],
  ["127.0.0.53", "is a loopback address", "128.0.0.1"],
  ["224.0.0.5", "is a multicast address", "223.255.255.255"],
  ["240.0.0.1", "is reserved", "169.254.21.1"],
  ["255.255.255.255", "is reserved", "168.63.129.16"],
  ["10.0.0", "is not an IPv4 address", "10.0.0.0"],
])("no machine has the address %s, which %s, but it can have %s", (wrong, why, right) => {
  expect(whyNotHostAddress(wrong)).toContain(why);
  expect(whyNotHostAddress(right)).toBeUndefined();
});
