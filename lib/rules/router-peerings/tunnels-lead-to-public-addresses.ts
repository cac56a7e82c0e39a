import { Ipv4Prefix, addressOf } from "../../net";
import { findingAt, type Rule } from "../rule";

/**
 * Those that are in use somewhere, and so are easily mistaken for a public one; addresses for documentation may stay.
 */
const NOT_PUBLIC = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "224.0.0.0/3",
].map((range) => Ipv4Prefix.parse(range));

export const tunnelsLeadToPublicAddresses: Rule = {
  id: "ARS113",
  severity: "error",
  title: "A tunnel leads to a public address",
  why: "The appliance reaches the on-premises router over the Internet, where private addresses lead nowhere.",
  fix: "Give the public address of the router, or of the device that translates its address.",
  page: "specialAddresses",
  check: (topology) =>
    topology.routerPeerings.flatMap((peering) => {
      const address = addressOf(peering.tunnel?.routerAddress);
      if (!address || !NOT_PUBLIC.some((range) => range.contains(Ipv4Prefix.parse(`${address.toString()}/32`))))
        return [];
      const message = `"${peering.name}" leads to ${address.toString()}, which is no public address`;
      return findingAt(peering, "tunnel.routerAddress", message);
    }),
};
