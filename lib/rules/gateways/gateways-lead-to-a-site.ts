import { findingAt, type Rule } from "../rule";

export const gatewaysLeadToASite: Rule = {
  id: "ARS156",
  severity: "warning",
  title: "A network with gateways has a site on premises",
  why: "Appliances accept and advertise only the prefixes of the sites they know. Without a site, no spoke learns a route to on-premises, whatever the gateway receives.",
  fix: "Describe the networks on premises as sites: their prefixes, and the circuits or tunnels that lead to them.",
  page: "catalogue",
  check: ({ gateways, onPremisesSites }) =>
    onPremisesSites.length > 0
      ? []
      : gateways.map((gateway) =>
          findingAt(gateway, undefined, `gateway "${gateway.name}" leads to no site: the network has none`),
        ),
};
