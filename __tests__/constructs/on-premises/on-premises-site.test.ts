import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { ExpressRouteCircuit, OnPremisesSite } from "../../../lib/constructs/on-premises";
import { partsOf } from "../../../lib/constructs/virtual-networks";
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

  it("records what its routers announce otherwise, to whom, and what they pass on", () => {
    const stack = emptyStack();
    const [amsterdam, dublin] = ["amsterdam", "dublin"].map((name) =>
      ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, { circuitId: CIRCUIT_ID + name }),
    );
    const branch = new OnPremisesSite(stack, "branch", { addressPrefixes: ["172.16.0.0/16"], asn: 65200 });
    const dc = new OnPremisesSite(stack, "dc", {
      addressPrefixes: ["192.168.0.0/16"],
      circuits: [amsterdam, dublin],
      announcements: [{ to: [dublin], prepend: 2 }],
      passesOn: [branch],
    });
    // Made after the site, and together with it.
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "sdwan", {
      asn: 65001,
      privateIp: "10.10.0.4",
    });
    dc.announce({ to: [appliance, amsterdam], addressPrefixes: ["192.168.0.0/17"] });
    branch.passOn(dc);
    expect(collectTopology(stack).onPremisesSites).toMatchObject([
      { name: "branch", passesOn: ["dc"] },
      {
        name: "dc",
        announcements: [
          { to: ["dublin"], prepend: 2 },
          { to: ["sdwan", "amsterdam"], prefixes: ["192.168.0.0/17"] },
        ],
        passesOn: ["branch"],
      },
    ]);
  });

  it.each([
    [0, true],
    [1, false],
  ])("brings a gateway the default route that it announces to circuit %i: %s", (announcedTo, expected) => {
    const stack = emptyStack();
    const circuits = ["amsterdam", "dublin"].map((name) =>
      ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, name, { circuitId: CIRCUIT_ID + name }),
    );
    const announcements = [{ to: [circuits[announcedTo]], addressPrefixes: ["0.0.0.0/0"] }];
    new OnPremisesSite(stack, "dc", { addressPrefixes: ["192.168.0.0/16"], circuits, announcements });
    const hub = new ExpressRouteHub(stack, "west", { ...WEST, circuits: [{ circuit: circuits[0] }] });
    expect(partsOf(hub).bringsDefaultRoute).toBe(expected);
  });

  it.each([
    [{ to: [], prepend: 1 }, "announcements[0].to: is empty; give the neighbours that it is announced to"],
    [{ prepend: 17 }, "announcements[0].prepend: 17 is not possible; expected a whole number from 0 to 16"],
    [{}, "announcements[0]: changes nothing; give addressPrefixes or prepend"],
    [{ addressPrefixes: [] }, "announcements[0].addressPrefixes: is empty"],
    [{ addressPrefixes: ["192.168.0.1/17"] }, 'announcements[0].addressPrefixes: "192.168.0.1/17" has bits set'],
  ])("refuses the announcement %j", (announcement, message) => {
    const stack = emptyStack();
    const circuitId = `${CIRCUIT_ID}dublin`;
    const circuit = ExpressRouteCircuit.fromExpressRouteCircuitAttributes(stack, "dublin", { circuitId });
    const announcements = [{ to: [circuit], ...announcement }];
    const props = { addressPrefixes: ["192.168.0.0/16"], circuits: [circuit], announcements };
    expect(() => new OnPremisesSite(stack, "dc", props)).toThrow(`[network/dc] ${message}`);
  });

  it("does not pass itself on", () => {
    const dc = new OnPremisesSite(emptyStack(), "dc", { addressPrefixes: ["192.168.0.0/16"] });
    expect(() => dc.passOn(dc)).toThrow("[network/dc] passesOn: dc is the site itself; remove it");
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
