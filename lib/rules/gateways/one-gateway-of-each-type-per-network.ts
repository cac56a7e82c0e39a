import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const oneGatewayOfEachTypePerNetwork: Rule = {
  id: "ARS088",
  severity: "error",
  title: "A virtual network has at most one gateway of each type",
  why: "Azure creates one ExpressRoute gateway and one VPN gateway in a virtual network, and refuses a second of the same type.",
  fix: "Connect all circuits or sites to one gateway, or put the other gateway into another hub.",
  page: "expressRouteGateway",
  check: (topology) =>
    repeated(topology.gateways, ({ virtualNetwork, type }) => JSON.stringify([virtualNetwork, type])).map(
      ({ item, first }) => {
        const message = `"${item.virtualNetwork}" already has the gateway "${first.name}" of type ${item.type}; one is allowed`;
        return findingAt(item, "virtualNetwork", message);
      },
    ),
};
