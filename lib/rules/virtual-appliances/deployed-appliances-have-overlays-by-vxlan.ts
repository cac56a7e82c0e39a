import { findingAt, type Rule } from "../rule";

export const deployedAppliancesHaveOverlaysByVxlan: Rule = {
  id: "ARS167",
  severity: "error",
  title: "The overlays of an appliance that this library deploys are by VXLAN",
  why: "The Linux machine that the library deploys makes overlays by VXLAN, which IPsec may protect. It makes no tunnel by IPsec to another appliance, and would come up without a way to it.",
  fix: "Set the encapsulation of the overlay to vxlan at both ends, and encrypted to true where it is to be protected.",
  page: "catalogue",
  check: (topology, lookup) =>
    topology.routerPeerings
      .filter(
        ({ virtualAppliance, overlay }) =>
          overlay?.encapsulation === "ipsec" && lookup.virtualAppliance(virtualAppliance)?.deployed === true,
      )
      .map((peering) => {
        const message = `"${peering.name}" has an overlay by IPsec, which cannot be deployed on "${peering.virtualAppliance}"`;
        return findingAt(peering, "overlay.encapsulation", message);
      }),
};
