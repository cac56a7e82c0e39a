import {
  ApplianceImage,
  type RouterSoftware,
  VirtualAppliance,
  type VirtualApplianceAttributes,
} from "../../../lib/constructs/appliances";
import type { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { TerraformVariable } from "cdktf";
import { Hub } from "../../../lib/constructs/hubs";
import { DeployedMachine } from "../../../lib/constructs/appliances/deployed-machine";
import { unpackedScript } from "../../../lib/machine";
import { collectTopology } from "../../../lib/topology";
import { WEST, bodiesOf, bodyAt, emptyStack } from "../../support/network";

describe("VirtualAppliance", () => {
  it("runs Ubuntu 24.04 by default, or the image that is given", () => {
    const image = (applianceImage?: ApplianceImage) => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, applianceImage });
      const { source_image_reference, source_image_id, plan } = bodiesOf(stack, "azurerm_linux_virtual_machine")[0];
      return { source_image_reference, source_image_id, plan };
    };
    expect(image()).toMatchObject({
      source_image_reference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server" },
    });
    expect(image(ApplianceImage.DEBIAN_12)).toMatchObject({
      source_image_reference: { publisher: "Debian", offer: "debian-12", sku: "12-gen2", version: "latest" },
    });
    const bought = { publisher: "acme", offer: "router", sku: "byol", version: "1.2.3", planName: "byol" };
    expect(image(ApplianceImage.marketplace(bought))).toMatchObject({
      source_image_reference: { publisher: "acme", offer: "router", sku: "byol", version: "1.2.3" },
      plan: { name: "byol", product: "router", publisher: "acme" },
    });
    const own =
      "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Compute/images/router";
    expect(image(ApplianceImage.fromImageId(own))).toMatchObject({ source_image_id: own });
  });

  it("has its configuration in a run command for each machine", () => {
    const stack = emptyStack();
    new Hub(stack, "west", { ...WEST, applianceInstances: 2 });
    for (const index of [1, 2]) {
      const { source, name } = bodyAt(stack, `west/Appliance/Configuration${index}`) as unknown as {
        source: { script: string };
        name: string;
      };
      expect(name).toBe(`runcmd-west-nva-${index}`);
      expect(unpackedScript(source.script)).toContain(`10.10.0.${3 + index}`);
      expect(source.script).not.toMatch(/[$%]\{/);
    }
  });

  it("has its administrator's key written by the run command, also when only Terraform knows it", () => {
    const scriptOf = (props: { adminSshPublicKey?: string; adminUsername?: string }) => {
      const stack = emptyStack();
      const key = new TerraformVariable(stack, "key", { type: "string" });
      new Hub(stack, "west", { ...WEST, adminSshPublicKey: key.stringValue, ...props });
      return (bodyAt(stack, "west/Appliance/Configuration1").source as { script: string }).script;
    };
    expect(scriptOf({})).toContain("END OF FILE'\n${var.key}\nEND OF FILE\n\nuser='azureuser'\n");
    const { adminSshPublicKey } = WEST;
    expect(scriptOf({ adminSshPublicKey, adminUsername: "netadmin" })).toContain(
      `END OF FILE'\n${adminSshPublicKey}\nEND OF FILE\n\nuser='netadmin'\n`,
    );
  });

  it("has a script that a run command can hold, or says that there is too much in it", () => {
    const synthesized = (size: number) => () => {
      const stack = emptyStack();
      const hub = new Hub(stack, "west", WEST);
      const machine = { id: "vm" } as LinuxVirtualMachine;
      const script = () => "x".repeat(size);
      new DeployedMachine(hub, "west-nva-1", machine).run(hub, "Large", { name: "large", script });
      return bodyAt(stack, "west/Large");
    };
    expect(synthesized(131_072)).not.toThrow();
    expect(synthesized(131_073)).toThrow(
      "the script that configures west-nva-1 has 129 KiB, and a run command should have 128 KiB at most; " +
        "give some of the spokes to other hubs",
    );
  });

  it("tries to reach what it is told to, to find out whether the Internet is there", () => {
    const hub = (props: object) => () => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, internetEgress: true, ...props });
      return (bodyAt(stack, "west/Appliance/Configuration1").source as { script: string }).script;
    };
    const targets = ["192.0.2.1:443", "probe.example:80"];
    expect(hub({ egressTargets: targets })()).toContain('\nTARGETS="192.0.2.1:443 probe.example:80"\n');
    expect(hub({})()).toContain("\nrm -f /etc/dual-homed/egress\n");
    for (const wrong of ["192.0.2.1", "192.0.2.1:0", "192.0.2.1:65536", "$(id):80", ""]) {
      expect(hub({ egressTargets: [wrong] })).toThrow("is no host and port; expected such as 1.1.1.1:443");
    }
    expect(hub({ egressTargets: [] })).toThrow("is empty; give at least one, such as 1.1.1.1:443");
    expect(hub({ egressTargets: targets, internetEgress: false })).toThrow(
      "are for internetEgress, which is off; turn it on or remove them",
    );
  });

  it("proposes a hold time of 30 seconds by default, and a third of it as the keepalive interval", () => {
    const timers = (bgpHoldTime?: number) => {
      const stack = emptyStack();
      new Hub(stack, "west", { ...WEST, bgpHoldTime });
      return collectTopology(stack).virtualAppliances[0].timers;
    };
    expect(timers()).toEqual({ keepalive: 10, hold: 30 });
    expect(timers(180)).toEqual({ keepalive: 60, hold: 180 });
  });

  it("knows the default gateway of an existing appliance in the hub's appliance subnet, or in the subnet that is given", () => {
    const gateway = (attrs: Partial<VirtualApplianceAttributes>) => {
      const stack = emptyStack();
      const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", { asn: 65001, ...attrs });
      const { location, addressSpace } = WEST;
      new Hub(stack, "west", { location, addressSpace, appliance });
      return collectTopology(stack).virtualAppliances[0].subnetGateway;
    };
    expect(gateway({ privateIp: "10.10.0.4" })).toBe("10.10.0.1");
    expect(gateway({ privateIp: "10.10.1.4" })).toBeUndefined();
    expect(gateway({ privateIp: "10.10.1.4", subnetAddressPrefix: "10.10.1.0/24" })).toBe("10.10.1.1");
  });

  describe("with further interfaces", () => {
    const outside = { name: "outside", privateIps: ["10.10.1.4"] };
    const interfacesOf = (...interfaces: NonNullable<VirtualApplianceAttributes["interfaces"]>) => {
      const stack = emptyStack();
      const attrs = { asn: 65001, privateIp: "10.10.0.4", interfaces };
      const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", attrs);
      const { location, addressSpace } = WEST;
      new Hub(stack, "west", { location, addressSpace, appliance });
      return collectTopology(stack).virtualAppliances[0].interfaces;
    };

    it("has them in the topology", () => {
      expect(interfacesOf()).toBeUndefined();
      expect(
        interfacesOf(
          { ...outside, loadBalancerIp: "10.10.1.10", addressPrefixes: ["0.0.0.0/0"] },
          {
            ...outside,
            name: "dmz",
          },
        ),
      ).toEqual([
        { ...outside, loadBalancerIp: "10.10.1.10", prefixes: ["0.0.0.0/0"] },
        { ...outside, name: "dmz", prefixes: [] },
      ]);
    });

    it.each([
      [[{ ...outside, privateIps: [] }], "interfaces[0].privateIps: has 0 addresses; give 1, one for each instance"],
      [
        [{ ...outside, privateIps: ["10.10.1.4", "10.10.1.5"] }],
        "interfaces[0].privateIps: has 2 addresses; give 1, one for each instance",
      ],
      [[{ ...outside, privateIps: ["10.10.1"] }], 'interfaces[0].privateIps[0]: "10.10.1" is not an IPv4 address'],
      [[outside, outside], 'interfaces[1].name: "outside" is the name of an earlier one; give another one'],
      [[{ ...outside, name: "" }], "interfaces[0].name: is an empty text; fill it in"],
      [[{ ...outside, loadBalancerIp: "lb" }], 'interfaces[0].loadBalancerIp: "lb" is not an IPv4 address'],
      [[{ ...outside, addressPrefixes: ["0.0.0.0"] }], 'interfaces[0].addressPrefixes: "0.0.0.0"'],
    ])("refuses %j", (interfaces, message) => {
      expect(() => interfacesOf(...interfaces)).toThrow(`[network/fw] ${message}`);
    });
  });

  it("says in the topology in which zones the instances of an existing appliance are, if that is given", () => {
    const zones = (given?: string[]) => {
      const stack = emptyStack();
      const privateIps = ["10.10.0.4", "10.10.0.5", "10.10.0.6"];
      const attrs = { asn: 65001, privateIps, zones: given };
      const appliance = VirtualAppliance.fromVirtualApplianceAttributes(stack, "fw", attrs);
      const { location, addressSpace } = WEST;
      new Hub(stack, "west", { location, addressSpace, appliance });
      return collectTopology(stack).virtualAppliances[0].instances.map(({ zone }) => zone);
    };
    expect(zones(["1", "2"])).toEqual(["1", "2", "1"]);
    expect(zones()).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, VirtualApplianceAttributes, string]>([
    [
      "a zone that no region has",
      { asn: 65001, privateIp: "10.0.0.4", zones: ["4"] },
      'zones[0]: "4" is not possible; allowed are 1, 2, 3',
    ],
    ["no address", { asn: 65001 }, "privateIp: is missing; give privateIp, or privateIps of several instances"],
    [
      "an address and addresses",
      { asn: 65001, privateIp: "10.0.0.4", privateIps: ["10.0.0.4"] },
      "privateIp: is given beside privateIps",
    ],
    [
      "a range that no subnet can have",
      { asn: 65001, privateIp: "10.0.0.4", subnetAddressPrefix: "10.0.0.4/32" },
      "subnetAddressPrefix: 10.0.0.4/32 is not a valid range of a subnet; give a /29 or larger",
    ],
    ["a range", { asn: 65001, privateIp: "10.0.0.0/24" }, 'privateIp: "10.0.0.0/24" is a range; expected one address'],
    [
      "a forbidden ASN",
      { asn: 12076, privateIp: "10.0.0.4" },
      "asn: 12076 cannot be used: it is the ASN of Microsoft's ExpressRoute edge",
    ],
    [
      "a malformed load balancer address",
      { asn: 65001, privateIp: "10.0.0.4", loadBalancerIp: "lb" },
      'loadBalancerIp: "lb" is not an IPv4 address',
    ],
    [
      "software that is not known",
      { asn: 65001, privateIp: "10.0.0.4", software: "junos" as RouterSoftware },
      'software: "junos" is not possible; allowed are frr, bird, ios-xe, fortios',
    ],
    [
      "a hold time that is too long",
      { asn: 65001, privateIp: "10.0.0.4", bgpHoldTime: 181 },
      "bgpHoldTime: 181 is not possible",
    ],
    [
      "an address that is known only when deployed",
      { asn: 65001, privateIp: "${TfToken[TOKEN.0]}" },
      "privateIp: is only known when it is deployed; give the literal value",
    ],
  ])("refuses an existing appliance with %s", (_what, attrs, message) => {
    expect(() => VirtualAppliance.fromVirtualApplianceAttributes(emptyStack(), "fw", attrs)).toThrow(message);
  });

  it.each([
    ["10.10.0.0", 'subnetAddressPrefix: "10.10.0.0" has no prefix length'],
    ["10.10.0.0/29", "subnetAddressPrefix: 10.10.0.0/29 is too small for appliances"],
    ["10.10.0.0/30", "subnetAddressPrefix: 10.10.0.0/30 is too small for appliances"],
  ])("refuses to be deployed into %s", (subnetAddressPrefix, message) => {
    const stack = emptyStack();
    const virtualNetwork = new Hub(stack, "west", WEST);
    const props = {
      virtualNetwork,
      subnetId: "subnet",
      subnetAddressPrefix,
      asn: 65003,
      adminSshPublicKey: "ssh-ed25519 AAAA",
    };
    expect(() => new VirtualAppliance(stack, "second", props)).toThrow(`[network/second] ${message}`);
  });
});
