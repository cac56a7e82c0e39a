import { subnetGatewaysAreFirstAddresses as rule } from "../../../lib/rules/virtual-appliances/subnet-gateways-are-first-addresses";
import { found } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("subnetGatewaysAreFirstAddresses", () => {
  it("finds another address, and nothing in a correct network", () => {
    expect(
      found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { subnetGateway: "10.10.0.254" })),
    ).toEqual([
      'nva-west.subnetGateway: 10.10.0.254 is not the gateway of subnet "snet-nva", 10.10.0.0/27, which holds instance "vm-nva-west"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("has nothing to say where the subnet or its gateway is not known", () => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { subnetGateway: undefined }))).toEqual(
      [],
    );
    expect(found(rule, changed(dualHomed(), "virtualNetworks", "west", { subnets: [] }))).toEqual([]);
  });
});
