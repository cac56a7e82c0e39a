import { sitesWithStaticRoutesPrependNothing as rule } from "../../../lib/rules/on-premises-sites/sites-with-static-routes-prepend-nothing";
import type { GatewayConnection } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { bothGateways, changed } from "../../support/topologies";

describe("sitesWithStaticRoutesPrependNothing", () => {
  const connection = bothGateways().gatewayConnections.find(({ site }) => site !== undefined) as GatewayConnection;
  const site = String(connection.site);
  const prepending = (prepend: number, fields: Partial<GatewayConnection>) => {
    const announcements = [{ to: [connection.gateway], prepend }];
    const base = changed(bothGateways(), "onPremisesSites", site, { asn: 65050, announcements });
    return changed(base, "gatewayConnections", connection.name, fields);
  };

  it("finds one that would prepend in a tunnel without BGP, and nothing where the tunnel has BGP", () => {
    expect(found(rule, prepending(2, { bgp: false }))).toEqual([
      `${site}.announcements[0].prepend: site "${site}" prepends to "${connection.name}", which has static routes and no BGP`,
    ]);

    expect(found(rule, prepending(2, { bgp: true }))).toEqual([]);
  });

  it("lets it announce other prefixes there", () => {
    tellsApart(rule, prepending(1, { bgp: false }), prepending(0, { bgp: false }));
  });
});
