import { routeServersHaveTheirSubnet as rule } from "../../../lib/rules/route-servers/route-servers-have-their-subnet";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("routeServersHaveTheirSubnet", () => {
  const WORKLOAD = { name: "snet-workload", addressPrefix: "10.30.0.128/25" };

  it("finds a network without it, and nothing in a correct network", () => {
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "app", { subnets: [WORKLOAD] }))).toEqual([
      'rs-app.virtualNetwork: "app" has no subnet RouteServerSubnet',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("points at a name that is written differently", () => {
    const subnets = [WORKLOAD, { name: "routeserversubnet", addressPrefix: "10.30.0.0/26" }];
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "app", { subnets }))).toEqual([
      'rs-app.virtualNetwork: "app" has no subnet RouteServerSubnet; "routeserversubnet" has another spelling',
    ]);
  });

  it("does not ask what subnets there are where all exists already", () => {
    const network = changed(dualHomed(), "virtualNetworks", "app", { subnets: [], existing: true });
    tellsApart(
      rule,
      changed(dualHomed(), "virtualNetworks", "app", { subnets: [] }),
      changed(network, "routeServers", "rs-app", { existing: true }),
    );
  });

  it("asks it of a new route server in a network that exists, and of one that exists in a new network", () => {
    const message = ['rs-app.virtualNetwork: "app" has no subnet RouteServerSubnet'];
    const network = changed(dualHomed(), "virtualNetworks", "app", { subnets: [], existing: true });
    expect(found(rule, network)).toEqual(message);
    const created = changed(dualHomed(), "virtualNetworks", "app", { subnets: [] });
    expect(found(rule, changed(created, "routeServers", "rs-app", { existing: true }))).toEqual(message);
  });
});
