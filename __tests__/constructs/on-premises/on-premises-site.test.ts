import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub } from "../../../lib/constructs/hubs";
import { ExpressRouteCircuit, OnPremisesSite } from "../../../lib/constructs/on-premises";
import { collectTopology } from "../../../lib/topology";
import { WEST, emptyStack, resourcesOf } from "../../support/network";

const CIRCUIT_ID =
  "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Network/expressRouteCircuits/";

describe("OnPremisesSite", () => {
  it("creates nothing in Azure, and records which appliances reach which prefixes", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "sdwan", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    new OnPremisesSite(stack, "datacentre", {
      addressPrefixes: ["192.168.0.0/16"],
      asn: 4200000000,
      reachedThrough: [appliance],
      moreSpecifics: true,
    });
    expect(resourcesOf(stack)).toEqual([]);
    const { location, addressSpace } = WEST;
    new Hub(stack, "west", { location, addressSpace, appliance });
    expect(resourcesOf(stack).length).toBeGreaterThan(0);
    expect(collectTopology(stack)).toMatchObject({
      onPremisesSites: [{ name: "datacentre", asn: 4200000000, prefixes: ["192.168.0.0/16"], moreSpecifics: true }],
      virtualAppliances: [{ name: "sdwan", sites: ["datacentre"], deployed: false }],
    });
  });

  it("records which circuits its routers prefer", () => {
    const stack = emptyStack();
    const circuits = ["amsterdam", "dublin"].map((name) =>
      ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, { circuitId: CIRCUIT_ID + name }),
    );
    new OnPremisesSite(stack, "dc", { addressPrefixes: ["192.168.0.0/16"], circuits, preferredCircuits: circuits });
    expect(collectTopology(stack).onPremisesSites[0].prefers).toEqual(["amsterdam", "dublin"]);
  });

  it.each([
    ["no prefixes", { addressPrefixes: [] }, "[network/dc] addressPrefixes: is empty"],
    [
      "a malformed prefix",
      { addressPrefixes: ["10.0.0.0/8", "10.0.0.1/8"] },
      'addressPrefixes[1]: "10.0.0.1/8" has bits set',
    ],
    ["a reserved ASN", { addressPrefixes: ["10.0.0.0/8"], asn: 23456 }, "asn: 23456 cannot be used: RFC 6793"],
  ])("refuses %s", (_what, props, message) => {
    expect(() => new OnPremisesSite(emptyStack(), "dc", props)).toThrow(message);
  });
});
