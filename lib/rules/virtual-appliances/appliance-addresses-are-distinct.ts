import { applianceAddressesOf } from "../views/appliance-addresses";
import { addressOf } from "../../net";
import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const applianceAddressesAreDistinct: Rule = {
  id: "ARS045",
  severity: "error",
  title: "Every instance, load balancer and route server has an address of its own",
  why: "Azure assigns an address to only one network interface or load balancer, and a route server identifies each peer by its address.",
  fix: "Give each of them another address.",
  page: "peerWithAppliance",
  check(topology) {
    const routeServers = topology.routeServers.flatMap((element) =>
      [...new Set(element.addresses)].flatMap((text) => {
        const address = addressOf(text);
        return address ? [{ element, field: "addresses", address }] : [];
      }),
    );
    return repeated([...routeServers, ...applianceAddressesOf(topology)], ({ address }) => address.toString()).map(
      ({ item, first }) =>
        findingAt(item.element, item.field, `${item.address} is already an address of "${first.element.name}"`),
    );
  },
};
