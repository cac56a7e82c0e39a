import { remoteGatewaysAreOffered as rule } from "../../../lib/rules/virtual-network-peerings/remote-gateways-are-offered";
import { found } from "../../support/found";
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
  it("finds nothing in a correct network", () => {
    expect(found(rule, dualHomed())).toEqual([]);
  });

  const using = changedHalf(withHubRouteServer(), "app", "west", { useRemoteGateways: true });

  it("finds a gateway that is not offered", () => {
    expect(found(rule, using)).toEqual([
      'app->west.useRemoteGateways: "app" uses the gateway of "west", which does not allow gateway transit to it',
    ]);
  });

  it("allows one that is", () => {
    expect(found(rule, changedHalf(using, "west", "app", { allowGatewayTransit: true }))).toEqual([]);
  });

  it("allows one that is known without its subnet", () => {
    let network = changed(expressRouteHubs(), "virtualNetworks", "west", { subnets: [] });
    network = without(network, "routeServers", "rs-west");
    network = changedHalf(network, "app", "west", { useRemoteGateways: true });
    expect(found(rule, changedHalf(network, "west", "app", { allowGatewayTransit: true }))).toEqual([]);
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
