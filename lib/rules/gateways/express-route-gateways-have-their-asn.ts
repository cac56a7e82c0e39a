import { ROUTE_SERVER_ASN } from "../../azure";
import { findingAt, type Rule } from "../rule";

export const expressRouteGatewaysHaveTheirAsn: Rule = {
  id: "ARS089",
  severity: "error",
  title: `An ExpressRoute gateway has the ASN ${ROUTE_SERVER_ASN}`,
  why: "Azure gives every ExpressRoute gateway this ASN. With another one, AS paths are computed wrongly.",
  fix: `Set the ASN of the gateway to ${ROUTE_SERVER_ASN}.`,
  page: "expressRouteRouting",
  check: (topology) =>
    topology.gateways
      .filter(({ type, asn }) => type === "ExpressRoute" && asn !== ROUTE_SERVER_ASN)
      .map((gateway) => {
        const message = `ExpressRoute gateway "${gateway.name}" has the ASN ${gateway.asn}; it is always ${ROUTE_SERVER_ASN}`;
        return findingAt(gateway, "asn", message);
      }),
};
