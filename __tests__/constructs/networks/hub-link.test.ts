import { TerraformVariable } from "cdktf";
import { VirtualAppliance } from "../../../lib/constructs/appliances";
import { Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, HubLink, NetworkTopology, type HubLinkProps } from "../../../lib/constructs/networks";
import { Spoke } from "../../../lib/constructs/spokes";
import { Simulation } from "../../../lib/routing";
import { collectTopology } from "../../../lib/topology";
import { APP, DATA, NORTH, WEST, bodiesOf, bodyAt, brokenRules, emptyStack } from "../../support/network";

/** Two regions of one hub each: the hubs are linked, and so the spoke of one reaches that of the other. */
function twoRegions() {
  const stack = emptyStack();
  const west = new Hub(stack, "west", WEST);
  const north = new Hub(stack, "north", NORTH);
  const app = new Spoke(stack, "app", APP);
  const data = new Spoke(stack, "data", DATA);
  const one = new DualHomedNetwork(stack, "one", { hubs: [west], spokes: [app] });
  const other = new DualHomedNetwork(stack, "other", { hubs: [north], spokes: [data], reaches: [one] });
  return { stack, west, north, one, other };
}

describe("HubLink", () => {
  it("peers the hubs, and lets the appliances of each send VXLAN to those of the other", () => {
    const { stack } = twoRegions();
    const names = bodiesOf(stack, "azurerm_virtual_network_peering").map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["peer-west-to-north", "peer-north-to-west"]));
    expect(bodyAt(stack, "other/Link-north-west/AllowOverlay-west")).toMatchObject({
      access: "Allow",
      protocol: "Udp",
      destination_port_range: "4789",
      source_address_prefixes: ["10.10.0.4/32"],
      destination_address_prefix: "10.20.0.0/27",
    });
    expect(bodyAt(stack, "other/Link-north-west/AllowOverlay-north")).toMatchObject({
      source_address_prefixes: ["10.20.0.4/32"],
      destination_address_prefix: "10.10.0.0/27",
    });
  });

  it("gives both appliances one overlay with different addresses, and lets each advertise what is its own", () => {
    const { routerPeerings, routeServerPeerings } = collectTopology(twoRegions().stack);
    const [one, other] = routerPeerings;
    expect([one.name, other.name]).toEqual(["north-nva-west-nva", "west-nva-north-nva"]);
    expect(one.overlay).toEqual(other.overlay);
    expect(one.bgpAddresses).not.toEqual(other.bgpAddresses);
    for (const { accept, advertise } of routerPeerings) {
      expect({ accept, advertise }).toEqual({ accept: ["peers"], advertise: ["spokes", "sites"] });
    }
    for (const { advertise, asPathRewrite } of routeServerPeerings) {
      expect({ advertise, asPathRewrite }).toEqual({ advertise: ["sites", "peers"], asPathRewrite: "as-override" });
    }
  });

  it("leads spokes of one region to those of the other, both ways", () => {
    const flow = Simulation.of(collectTopology(twoRegions().stack)).flow("app", "data");
    expect(flow.verdict).toBe("delivered");
    expect(flow.forward.branches.map(({ hops }) => hops.map(({ place }) => place))).toEqual([
      ["app", "west-nva-1", "north-nva-1", "data"],
    ]);
  });

  it("has the same addresses and identifier whatever else there is, and those that are given", () => {
    const linked = (props: Partial<HubLinkProps> = {}, swapped = false) => {
      const stack = emptyStack();
      const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
      new HubLink(stack, "link", { hubs: swapped ? [...hubs].reverse() : hubs, ...props });
      return collectTopology(stack).routerPeerings.map(({ bgpAddresses, overlay }) => ({ bgpAddresses, overlay }));
    };
    expect(linked({}, true).map(({ overlay }) => overlay)).toEqual(linked().map(({ overlay }) => overlay));
    const given = { insideAddressPrefix: "169.254.200.0/27", vxlanNetworkIdentifier: 100 };
    expect(linked(given)).toEqual([
      { bgpAddresses: ["169.254.200.1"], overlay: { encapsulation: "vxlan", vni: 100 } },
      { bgpAddresses: ["169.254.200.17"], overlay: { encapsulation: "vxlan", vni: 100 } },
    ]);
  });

  it("gives the machines at both ends a key, after their other configuration, and lets IPsec in instead of VXLAN", () => {
    const stack = emptyStack();
    const key = new TerraformVariable(stack, "key", { type: "string", sensitive: true });
    const hubs = [new Hub(stack, "west", { ...WEST, applianceInstances: 2 }), new Hub(stack, "north", NORTH)];
    new HubLink(stack, "link", { hubs, sharedKey: key.stringValue, vxlanNetworkIdentifier: 100 });
    expect(collectTopology(stack).routerPeerings.map(({ overlay }) => overlay)).toEqual([
      { encapsulation: "vxlan", vni: 100, encrypted: true },
      { encapsulation: "vxlan", vni: 100, encrypted: true },
    ]);
    for (const instance of ["west-nva-1", "west-nva-2", "north-nva-1"]) {
      const command = bodyAt(stack, `link/Encryption-${instance}`);
      expect(command).toMatchObject({
        protected_parameter: [{ name: "OVERLAY_KEY_100", value: "${var.key}" }],
        source: { script: expect.stringContaining(`the overlay 100 of ${instance} is protected`) as string },
      });
      expect(command.depends_on?.join()).toMatch(/virtual_machine_run_command\.(west|north)_Appliance_Configuration/);
    }
    expect(bodyAt(stack, "link/AllowOverlay-west")).toMatchObject({
      source_address_prefixes: ["10.10.0.4/32", "10.10.0.5/32"],
      destination_port_ranges: ["500", "4500"],
    });
  });

  it("takes no key that would stand in a file", () => {
    const stack = emptyStack();
    const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
    expect(() => new HubLink(stack, "link", { hubs, sharedKey: "secret" })).toThrow(
      "sharedKey: would be written into a file; give the value of a sensitive TerraformVariable",
    );
  });

  it("says what cannot be used, all at once", () => {
    const stack = emptyStack();
    const west = new Hub(stack, "west", WEST);
    const props = { hubs: [west, west], insideAddressPrefix: "169.254.200.0/28", vxlanNetworkIdentifier: 0 };
    expect(() => new HubLink(stack, "link", props)).toThrow(
      [
        "[network/link] hubs: are not two different hubs; give two",
        "[network/link] vxlanNetworkIdentifier: 0 is not possible; expected a whole number from 1 to 16777215",
        "[network/link] insideAddressPrefix: 169.254.200.0/28 is too small; give a /27 or larger",
      ].join("\n"),
    );
  });

  it("describes the overlay of an appliance that exists, and configures nothing there", () => {
    const stack = emptyStack();
    const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", {
      asn: 65009,
      privateIp: "10.10.0.4",
    });
    const { adminSshPublicKey: _key, asn: _asn, ...west } = WEST;
    const hubs = [new Hub(stack, "west", { ...west, appliance }), new Hub(stack, "north", NORTH)];
    new HubLink(stack, "link", { hubs });
    expect(collectTopology(stack).routerPeerings.map(({ virtualAppliance }) => virtualAppliance)).toEqual([
      "fw",
      "north-nva",
    ]);
    expect(bodiesOf(stack, "azurerm_virtual_machine_run_command")).toHaveLength(1);
  });
});

describe("the networks that a dual-homed network reaches", () => {
  it("are named in the topology, and their hubs linked in pairs", () => {
    const { stack, one } = twoRegions();
    expect(collectTopology(stack).dualHomedNetworks.map(({ name, reaches }) => ({ name, reaches }))).toEqual([
      { name: "one", reaches: undefined },
      { name: "other", reaches: [one.elementName] },
    ]);
    // Each network has one hub, which is a warning by itself.
    expect(brokenRules(stack)).not.toContain("ARS170");
    expect(
      NetworkTopology.of(stack)
        .violations()
        .filter(({ severity }) => severity === "error"),
    ).toEqual([]);
  });

  it("share the link of two hubs", () => {
    const { stack, one, west, north } = twoRegions();
    const more = new Spoke(stack, "more", { ...APP, addressSpace: ["10.50.0.0/22"] });
    new DualHomedNetwork(stack, "third", { hubs: [north], spokes: [more], reaches: [one] });
    expect(collectTopology(stack).routerPeerings).toHaveLength(2);
    expect([west.elementName, north.elementName]).toEqual(["west", "north"]);
  });
});
