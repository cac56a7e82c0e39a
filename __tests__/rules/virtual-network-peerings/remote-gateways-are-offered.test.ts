import { remoteGatewaysAreOffered as rule } from "../../../lib/rules/virtual-network-peerings/remote-gateways-are-offered";
import { found, tellsApart } from "../../support/found";
import {
  changed,
  changedHalf,
  dualHomed,
  expressRouteHubs,
  withHubRouteServer,
  withSubnet,
  without,
} from "../../support/topologies";

describe("remoteGatewaysAreOffered", () => {
  const using = changedHalf(withHubRouteServer(), "app", "west", { useRemoteGateways: true });

  it("finds a gateway that is not offered, and nothing in a correct network", () => {
    expect(found(rule, using)).toEqual([
      'app->west.useRemoteGateways: "app" uses the gateway of "west", which does not allow gateway transit to it',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows one that is", () => {
    tellsApart(rule, using, changedHalf(using, "west", "app", { allowGatewayTransit: true }));
  });

  it("allows one that is known without its subnet", () => {
    let network = changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [] });
    network = without(network, "routeServers", "rs-west");
    network = changedHalf(network, "app", "west", { useRemoteGateways: true });
    tellsApart(rule, network, changedHalf(network, "west", "app", { allowGatewayTransit: true }));
  });

  it("finds one that is not there", () => {
    const nothing = changedHalf(dualHomed(), "app", "north", { useRemoteGateways: true });
    const offered = changedHalf(nothing, "north", "app", { allowGatewayTransit: true });
    expect(found(rule, offered)).toEqual([
      'app->north.useRemoteGateways: "app" uses the gateway of "north", which has neither a gateway nor a route server',
    ]);
    expect(found(rule, changed(offered, "virtualNetworks", "north", { existing: true }))).toEqual([]);
    expect(found(rule, withSubnet(offered, "north", { name: "GatewaySubnet", addressPrefix: "10.20.1.0/26" }))).toEqual(
      [],
    );
  });
});
