import { TerraformStack, type App, type TerraformResource } from "cdktf";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { MaintenanceAssignmentVirtualMachine } from "@cdktf/provider-azurerm/lib/maintenance-assignment-virtual-machine";
import { MaintenanceConfiguration } from "@cdktf/provider-azurerm/lib/maintenance-configuration";
import { NatGateway } from "@cdktf/provider-azurerm/lib/nat-gateway";
import { NatGatewayPublicIpAssociation } from "@cdktf/provider-azurerm/lib/nat-gateway-public-ip-association";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { NetworkSecurityRule, type NetworkSecurityRuleConfig } from "@cdktf/provider-azurerm/lib/network-security-rule";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { Route } from "@cdktf/provider-azurerm/lib/route";
import { RouteServer } from "@cdktf/provider-azurerm/lib/route-server";
import { RouteServerBgpConnection } from "@cdktf/provider-azurerm/lib/route-server-bgp-connection";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNatGatewayAssociation } from "@cdktf/provider-azurerm/lib/subnet-nat-gateway-association";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { VirtualNetworkPeering } from "@cdktf/provider-azurerm/lib/virtual-network-peering";
import { Construct } from "constructs";
import { Hub } from "../lib/constructs/hubs";
import { DualHomedNetwork, RuleAcknowledgement } from "../lib/constructs/networks";
import { Spoke } from "../lib/constructs/spokes";

export const KEY =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINNNxdjjtXt6k6eXCTJSxEWmsd/mpmfOgebyKU5BkOhI replace-with-your-own";
export const LOCATION = "westeurope";
export const HUBS = [
  { name: "west", space: "10.0.0.0/22", prefix: "10.0.0", asn: 65001, zone: "1", day: "Sunday" },
  { name: "north", space: "10.0.4.0/22", prefix: "10.0.4", asn: 65002, zone: "2", day: "Saturday" },
];

export function spokeBase(index: number): string {
  return `10.${1 + Math.floor(index / 256)}.${index % 256}`;
}

function stackOf(app: App, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId: "11111111-1111-1111-1111-111111111111" });
  return stack;
}

/** Two hubs with an appliance each and this many dual-homed spokes, with the constructs of this library. */
export function withConstructs(app: App, spokes: number): void {
  const stack = stackOf(app, "network");
  dualHomed(stack, spokes, () => stack);
}

/** The same in a stack for the hubs and one for each spoke, each with another one for halves of peerings. */
export function inSeveralStacks(app: App, spokes: number): void {
  const stack = stackOf(app, "hubs");
  dualHomed(
    stack,
    spokes,
    (name) => stackOf(app, name),
    (name) => stackOf(app, `${name}-peerings`),
  );
}

function dualHomed(
  stack: TerraformStack,
  spokes: number,
  stackOfSpoke: (name: string) => TerraformStack,
  peeringsOf?: (name: string) => TerraformStack,
): void {
  const peeringScope = peeringsOf?.("hubs");
  RuleAcknowledgement.acknowledge(stack, "ARS026", "a measurement, which Azure never sees");
  const hubs = HUBS.map(
    ({ name, space, asn }) =>
      new Hub(stack, name, { location: LOCATION, addressSpace: [space], asn, adminSshPublicKey: KEY, peeringScope }),
  );
  const spokeNamed = (name: string, index: number) =>
    new Spoke(stackOfSpoke(name), name, {
      location: LOCATION,
      addressSpace: [`${spokeBase(index)}.0/24`],
      peeringScope: peeringsOf?.(name),
    });
  new DualHomedNetwork(stack, "dual-homed", {
    hubs,
    spokes: Array.from({ length: spokes }, (_, index) => spokeNamed(`spoke${index}`, index)),
    spokeToSpoke: true,
  });
}

/** The same resources, each written directly with the classes of `@cdktf/provider-azurerm`. */
export function byHand(app: App, spokes: number): void {
  const stack = new TerraformStack(app, "network");
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  const hubs = HUBS.map((hub) => hubByHand(stack, hub));
  for (let i = 0; i < spokes; i++) spokeByHand(stack, `spoke${i}`, spokeBase(i), hubs);
}

type HubByHand = ReturnType<typeof hubByHand>;

function hubByHand(stack: TerraformStack, { name, space, prefix, asn, zone, day }: (typeof HUBS)[number]) {
  const resourceGroup = new ResourceGroup(stack, `${name}-rg`, { name: `rg-${name}`, location: LOCATION });
  const common = { resourceGroupName: resourceGroup.name, location: LOCATION };
  const { resourceGroupName } = common;
  const network = new VirtualNetwork(stack, `${name}-vnet`, { ...common, name: `vnet-${name}`, addressSpace: [space] });
  const subnetPrefix = `${prefix}.0/27`;
  const subnet = new Subnet(stack, `${name}-subnet`, {
    name: `snet-${name}-nva`,
    resourceGroupName,
    virtualNetworkName: network.name,
    addressPrefixes: [subnetPrefix],
    defaultOutboundAccessEnabled: false,
    dependsOn: [network],
  });
  const group = new NetworkSecurityGroup(stack, `${name}-nsg`, { ...common, name: `nsg-${name}-nva` });
  const rule = (ruleName: string, priority: number, settings: Partial<NetworkSecurityRuleConfig>) =>
    new NetworkSecurityRule(stack, `${name}-${ruleName}`, {
      resourceGroupName,
      networkSecurityGroupName: group.name,
      name: ruleName,
      priority,
      direction: "Inbound",
      access: "Allow",
      protocol: "*",
      sourcePortRange: "*",
      destinationPortRange: "*",
      sourceAddressPrefix: "*",
      destinationAddressPrefix: "*",
      ...settings,
    });
  rule("AllowLoadBalancerProbe", 100, {
    protocol: "Tcp",
    sourceAddressPrefix: "AzureLoadBalancer",
    destinationPortRange: "179",
  });
  rule("AllowIcmp", 115, { protocol: "Icmp" });
  rule("AllowBetweenInstances", 120, { sourceAddressPrefix: subnetPrefix, destinationAddressPrefix: subnetPrefix });
  rule("DenyToAppliances", 3900, { access: "Deny", destinationAddressPrefix: subnetPrefix });
  rule("AllowForwarding", 3901, { sourceAddressPrefix: "VirtualNetwork" });
  rule("AllowForwardingOut", 3901, { direction: "Outbound", destinationAddressPrefix: "VirtualNetwork" });
  rule("DenyAll", 4096, { access: "Deny" });
  const securityAssociation = new SubnetNetworkSecurityGroupAssociation(stack, `${name}-nsg-association`, {
    subnetId: subnet.id,
    networkSecurityGroupId: group.id,
    dependsOn: [subnet],
  });
  const table = new RouteTable(stack, `${name}-rt`, {
    ...common,
    name: `rt-${name}-nva`,
    bgpRoutePropagationEnabled: true,
  });
  new Route(stack, `${name}-internet`, {
    resourceGroupName,
    routeTableName: table.name,
    name: "udr-internet",
    addressPrefix: "0.0.0.0/0",
    nextHopType: "Internet",
  });
  const tableAssociation = new SubnetRouteTableAssociation(stack, `${name}-rt-association`, {
    subnetId: subnet.id,
    routeTableId: table.id,
    dependsOn: [securityAssociation],
  });
  const publicIp = new PublicIp(stack, `${name}-pip`, {
    ...common,
    name: `pip-${name}-ng`,
    allocationMethod: "Static",
    sku: "Standard",
    zones: ["1", "2", "3"],
  });
  const natGateway = new NatGateway(stack, `${name}-ng`, {
    ...common,
    name: `ng-${name}`,
    skuName: "Standard",
    zones: [zone],
  });
  const address = new NatGatewayPublicIpAssociation(stack, `${name}-ng-pip`, {
    natGatewayId: natGateway.id,
    publicIpAddressId: publicIp.id,
  });
  const ready = new SubnetNatGatewayAssociation(stack, `${name}-ng-association`, {
    subnetId: subnet.id,
    natGatewayId: natGateway.id,
    dependsOn: [address, tableAssociation],
  });
  const privateIp = `${prefix}.4`;
  const networkInterface = new NetworkInterface(stack, `${name}-nic`, {
    ...common,
    name: `nic-${name}-nva-1`,
    ipForwardingEnabled: true,
    acceleratedNetworkingEnabled: true,
    dnsServers: ["168.63.129.16"],
    ipConfiguration: [
      { name: "primary", subnetId: subnet.id, privateIpAddressAllocation: "Static", privateIpAddress: privateIp },
    ],
    dependsOn: [securityAssociation, tableAssociation, ready],
  });
  const machine = new LinuxVirtualMachine(stack, `${name}-vm`, {
    ...common,
    name: `vm-${name}-nva-1`,
    computerName: `${name}-nva-1`,
    size: "Standard_D2s_v5",
    zone,
    networkInterfaceIds: [networkInterface.id],
    adminUsername: "azureuser",
    adminSshKey: [{ username: "azureuser", publicKey: KEY }],
    disablePasswordAuthentication: true,
    osDisk: { name: `osdisk-${name}-nva-1`, caching: "ReadWrite", storageAccountType: "Premium_LRS" },
    sourceImageReference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
    secureBootEnabled: true,
    vtpmEnabled: true,
    identity: { type: "SystemAssigned" },
    patchMode: "AutomaticByPlatform",
    patchAssessmentMode: "AutomaticByPlatform",
    bypassPlatformSafetyChecksOnUserScheduleEnabled: true,
    bootDiagnostics: {},
    customData: "I2Nsb3VkLWNvbmZpZwo=",
    lifecycle: { ignoreChanges: ["custom_data"] },
  });
  const window = new MaintenanceConfiguration(stack, `${name}-window`, {
    ...common,
    name: `mc-${name}-nva-1-${day.toLowerCase()}-0200`,
    scope: "InGuestPatch",
    inGuestUserPatchMode: "User",
    window: { startDateTime: "2027-01-01 02:00", duration: "01:30", timeZone: "UTC", recurEvery: `1Week ${day}` },
    installPatches: { reboot: "IfRequired", linux: [{ classificationsToInclude: ["Critical", "Security"] }] },
  });
  new MaintenanceAssignmentVirtualMachine(stack, `${name}-window-assignment`, {
    location: LOCATION,
    virtualMachineId: machine.id,
    maintenanceConfigurationId: window.id,
  });
  new VirtualMachineRunCommand(stack, `${name}-runcmd`, {
    location: LOCATION,
    name: `runcmd-${name}-nva-1`,
    virtualMachineId: machine.id,
    source: { script: "# the configuration, which somebody else writes" },
  });
  return {
    name,
    asn,
    privateIp,
    subnetPrefix,
    resourceGroupName,
    networkName: network.name,
    networkId: network.id,
    groupName: group.name,
    ready,
  };
}

function spokeByHand(scope: TerraformStack, name: string, base: string, hubs: readonly HubByHand[]): void {
  const stack = new Construct(scope, name);
  const resourceGroup = new ResourceGroup(stack, `${name}-rg`, { name: `rg-${name}`, location: LOCATION });
  const common = { resourceGroupName: resourceGroup.name, location: LOCATION };
  const network = new VirtualNetwork(stack, `${name}-vnet`, {
    ...common,
    name: `vnet-${name}`,
    addressSpace: [`${base}.0/24`],
  });
  // Each access of an attribute makes a token: a careful writer asks once.
  const { resourceGroupName } = common;
  const [networkName, networkId] = [network.name, network.id];
  const subnet = (id: string, subnetName: string, range: string, before: TerraformResource, outbound?: boolean) =>
    new Subnet(stack, `${name}-${id}`, {
      name: subnetName,
      resourceGroupName,
      virtualNetworkName: networkName,
      addressPrefixes: [range],
      defaultOutboundAccessEnabled: outbound,
      dependsOn: [before],
    });
  const workload = subnet("workload", `snet-${name}-workload`, `${base}.64/26`, network, false);
  const routeServerSubnet = subnet("rs-subnet", "RouteServerSubnet", `${base}.0/26`, workload);
  const publicIp = new PublicIp(stack, `${name}-pip`, {
    ...common,
    name: `pip-${name}-rs`,
    allocationMethod: "Static",
    sku: "Standard",
  });
  const routeServer = new RouteServer(stack, `${name}-rs`, {
    ...common,
    name: `rs-${name}`,
    sku: "Standard",
    subnetId: routeServerSubnet.id,
    publicIpAddressId: publicIp.id,
    branchToBranchTrafficEnabled: false,
    hubRoutingPreference: "ExpressRoute",
    lifecycle: {
      postcondition: [
        {
          condition: `\${try(length(setsubtract(self.virtual_router_ips, ["${base}.4", "${base}.5"])), 0) == 0}`,
          errorMessage: `Route server ${name} has other addresses than ${base}.4 and ${base}.5.`,
        },
      ],
    },
    dependsOn: [routeServerSubnet],
  });
  const routeServerId = routeServer.id;
  let latest: TerraformResource = routeServer;
  const flags = {
    allowVirtualNetworkAccess: true,
    allowForwardedTraffic: true,
    allowGatewayTransit: false,
    useRemoteGateways: false,
  };
  for (const hub of hubs) {
    latest = new VirtualNetworkPeering(stack, `${name}-from-${hub.name}`, {
      name: `peer-${hub.name}-to-${name}`,
      resourceGroupName: hub.resourceGroupName,
      virtualNetworkName: hub.networkName,
      remoteVirtualNetworkId: networkId,
      ...flags,
      dependsOn: [latest, hub.ready],
    });
    latest = new VirtualNetworkPeering(stack, `${name}-to-${hub.name}`, {
      name: `peer-${name}-to-${hub.name}`,
      resourceGroupName,
      virtualNetworkName: networkName,
      remoteVirtualNetworkId: hub.networkId,
      ...flags,
      dependsOn: [latest],
    });
  }
  for (const hub of hubs) {
    latest = new RouteServerBgpConnection(stack, `${name}-bgp-${hub.name}`, {
      name: `bgp-${hub.name}-nva-1`,
      routeServerId,
      peerAsn: hub.asn,
      peerIp: hub.privateIp,
      dependsOn: [latest],
    });
    new NetworkSecurityRule(stack, `${name}-nsg-${hub.name}`, {
      resourceGroupName: hub.resourceGroupName,
      networkSecurityGroupName: hub.groupName,
      name: `AllowBgp-${name}-rs`,
      priority: 200 + (Number(name.slice("spoke".length)) % 3700),
      direction: "Inbound",
      access: "Allow",
      protocol: "Tcp",
      sourcePortRange: "*",
      destinationPortRange: "179",
      sourceAddressPrefix: `${base}.0/26`,
      destinationAddressPrefix: hub.subnetPrefix,
    });
  }
}
