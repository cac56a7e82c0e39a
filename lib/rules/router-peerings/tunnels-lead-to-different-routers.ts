import { repeated } from "../../collections";
import { findingAt, type Rule } from "../rule";

export const tunnelsLeadToDifferentRouters: Rule = {
  id: "ARS114",
  severity: "error",
  title: "Each tunnel of an appliance leads to another router",
  why: "IKE tells the tunnels of a machine apart by the address of the remote router, and uses the key of the first match.",
  fix: "Remove one of the tunnels, or give it the address of another router of the site.",
  page: "catalogue",
  check: (topology) =>
    repeated(topology.routerPeerings, ({ virtualAppliance, tunnel }) =>
      tunnel ? `${virtualAppliance} ${tunnel.routerAddress}` : undefined,
    ).map(({ item, first }) => {
      const message = `"${item.name}" leads to ${String(item.tunnel?.routerAddress)}, and so does "${first.name}"`;
      return findingAt(item, "tunnel.routerAddress", message);
    }),
};
