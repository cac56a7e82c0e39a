import { addressOf } from "../../net";
import { subnetHolding } from "../views/placed-subnets";
import { findingAt, type Rule } from "../rule";

export const subnetGatewaysAreFirstAddresses: Rule = {
  id: "ARS046",
  severity: "error",
  title: "The gateway of an appliance's subnet is the second address of the subnet",
  why: "Azure answers at this address in every subnet. The appliance's static routes to the route servers use it. With another address, BGP sessions come up and go down again.",
  fix: "Use the second address of the subnet of the instances, such as 10.10.0.1 of 10.10.0.0/27, and put all instances into one subnet.",
  page: "troubleshooting",
  check(topology, lookup) {
    return topology.virtualAppliances.flatMap((appliance) => {
      const gateway = addressOf(appliance.subnetGateway);
      const network = lookup.virtualNetwork(appliance.virtualNetwork);
      if (!gateway || !network) return [];
      return appliance.instances.flatMap((instance) => {
        const address = addressOf(instance.privateIp);
        const place = address && subnetHolding(network, address);
        if (!place?.prefix || place.prefix.first + 1 === gateway.value) return [];
        const message = `${gateway} is not the gateway of subnet "${place.subnet.name}", ${place.prefix}, which holds instance "${instance.name}"`;
        return findingAt(appliance, "subnetGateway", message);
      });
    });
  },
};
