import { findingAt, type Rule } from "../rule";

export const interfacesHaveAnAddressPerInstance: Rule = {
  id: "ARS171",
  severity: "error",
  title: "Every further interface of an appliance has an address at each of its instances",
  why: "All instances of an appliance are alike. An instance without the interface would send its packets by another one, whose subnet has other routes.",
  fix: "Give as many addresses as the appliance has instances, in the same order.",
  page: "catalogue",
  acknowledgeable: false,
  check: (topology) =>
    topology.virtualAppliances.flatMap((appliance) =>
      (appliance.interfaces ?? []).flatMap(({ name, privateIps }, index) => {
        const { length } = appliance.instances;
        if (privateIps.length === length) return [];
        const message = `interface "${name}" of "${appliance.name}" has ${privateIps.length} addresses for ${length} instances`;
        return findingAt(appliance, `interfaces[${index}].privateIps`, message);
      }),
    ),
};
