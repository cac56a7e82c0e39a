import { gatewaysHaveTheirSubnet as rule } from "../../../lib/rules/gateways/gateways-have-their-subnet";
import { found, tellsApart } from "../../support/found";
import { changed, expressRouteHubs } from "../../support/topologies";

describe("gatewaysHaveTheirSubnet", () => {
  const NVA = { name: "snet-nva", addressPrefix: "10.10.3.0/27" };

  it("finds a gateway without its subnet, and nothing in a correct network", () => {
    expect(found(rule, changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [NVA] }))).toEqual([
      'ergw-west.virtualNetwork: "west" of gateway "ergw-west" has no subnet GatewaySubnet',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("notices a name that is nearly right", () => {
    const subnets = [NVA, { name: "gatewaysubnet", addressPrefix: "10.10.0.128/26" }];
    const message =
      'ergw-west.virtualNetwork: "west" of gateway "ergw-west" has no subnet GatewaySubnet; "gatewaysubnet" has another spelling';
    for (const existing of [false, true]) {
      expect(found(rule, changed(expressRouteHubs(), "virtualNetworks", "west", { subnets, existing }))).toEqual([
        message,
      ]);
    }
  });

  it("does not ask for the subnets of a network that exists", () => {
    const network = changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [], existing: true });
    tellsApart(rule, changed(network, "virtualNetworks", "west", { existing: false }), network);
  });

  it("does not ask for it where gateway and network exist, whatever else is made in the network", () => {
    const network = changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [NVA], existing: true });
    tellsApart(
      rule,
      changed(network, "virtualNetworks", "west", { existing: false }),
      changed(network, "gateways", "ergw-west", { existing: true }),
    );
  });
});
