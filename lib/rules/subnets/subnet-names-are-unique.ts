import { findingAtSubnet, subnetsIn } from "../views/placed-subnets";
import { repeated } from "../../collections";
import type { Rule } from "../rule";

export const subnetNamesAreUnique: Rule = {
  id: "ARS010",
  severity: "error",
  title: "Every subnet of a virtual network has a name of its own",
  why: "Azure identifies a subnet by its name and ignores case. The second subnet would overwrite the first.",
  fix: "Rename one of the subnets.",
  page: "resourceNames",
  check: (topology) =>
    topology.virtualNetworks.flatMap((network) => [
      ...subnetsIn(network)
        .filter(({ subnet }) => subnet.name.trim() === "")
        .map((place) => findingAtSubnet(place, "name", `the subnet with ${place.subnet.addressPrefix} has no name`)),
      ...repeated(subnetsIn(network), ({ subnet }) => subnet.name.trim().toLowerCase() || undefined).map(({ item }) =>
        findingAtSubnet(item, "name", `"${network.name}" has two subnets with the name "${item.subnet.name}"`),
      ),
    ]),
};
