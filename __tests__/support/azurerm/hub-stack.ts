import type { TerraformStack } from "cdktf";
import { LinuxVirtualMachine } from "@cdktf/provider-azurerm/lib/linux-virtual-machine";
import { NetworkInterface } from "@cdktf/provider-azurerm/lib/network-interface";
import { NetworkSecurityGroup } from "@cdktf/provider-azurerm/lib/network-security-group";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { PublicIp } from "@cdktf/provider-azurerm/lib/public-ip";
import { ResourceGroup } from "@cdktf/provider-azurerm/lib/resource-group";
import { RouteServer } from "@cdktf/provider-azurerm/lib/route-server";
import { RouteServerBgpConnection } from "@cdktf/provider-azurerm/lib/route-server-bgp-connection";
import { RouteTable } from "@cdktf/provider-azurerm/lib/route-table";
import { Subnet } from "@cdktf/provider-azurerm/lib/subnet";
import { SubnetNetworkSecurityGroupAssociation } from "@cdktf/provider-azurerm/lib/subnet-network-security-group-association";
import { SubnetRouteTableAssociation } from "@cdktf/provider-azurerm/lib/subnet-route-table-association";
import { VirtualMachineRunCommand } from "@cdktf/provider-azurerm/lib/virtual-machine-run-command";
import { VirtualNetwork } from "@cdktf/provider-azurerm/lib/virtual-network";
import { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";

/** A key pair whose private half was thrown away. */
export const ed25519Key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEnJ8h73egB4Ssdp7yMRzi5U//8P1WyDESYorNft6S7u";

export interface HubChange {
  /** The script of the run command: azurerm changes it in place. */
  readonly script?: string;
  /** For azurerm another one is another machine. */
  readonly customData?: string;
}

/** A hub with a router, a route server that peers with it and a gateway, written with the bindings alone. */
export function buildHub(
  stack: TerraformStack,
  { script = "vtysh -b", customData = "I2Nsb3VkLWNvbmZpZwo=" }: HubChange = {},
): { machine: LinuxVirtualMachine; gateway: VirtualNetworkGateway } {
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  const group = new ResourceGroup(stack, "group", { name: "rg-hub", location: "westeurope" });
  const inGroup = { resourceGroupName: group.name, location: group.location };
  const network = new VirtualNetwork(stack, "network", {
    ...inGroup,
    name: "vnet-hub",
    addressSpace: ["10.10.0.0/22"],
  });
  const subnet = (id: string, name: string, prefix: string) =>
    new Subnet(stack, id, {
      name,
      resourceGroupName: group.name,
      virtualNetworkName: network.name,
      addressPrefixes: [prefix],
    });
  const nvaSubnet = subnet("nva-subnet", "snet-nva", "10.10.0.0/27");
  const routeServerSubnet = subnet("route-server-subnet", "RouteServerSubnet", "10.10.1.0/26");
  const gatewaySubnet = subnet("gateway-subnet", "GatewaySubnet", "10.10.2.0/26");

  const securityGroup = new NetworkSecurityGroup(stack, "nsg", {
    ...inGroup,
    name: "nsg-hub",
    securityRule: [
      {
        name: "bgp",
        priority: 100,
        direction: "Inbound",
        access: "Allow",
        protocol: "Tcp",
        sourcePortRange: "*",
        destinationPortRange: "179",
        sourceAddressPrefix: "10.10.1.0/26",
        destinationAddressPrefix: "*",
      },
    ],
  });
  new SubnetNetworkSecurityGroupAssociation(stack, "nsg-of-nva", {
    subnetId: nvaSubnet.id,
    networkSecurityGroupId: securityGroup.id,
  });
  const routeTable = new RouteTable(stack, "route-table", {
    ...inGroup,
    name: "rt-hub",
    route: [
      {
        name: "spoke",
        addressPrefix: "10.30.0.0/22",
        nextHopType: "VirtualAppliance",
        nextHopInIpAddress: "10.10.0.4",
      },
    ],
  });
  new SubnetRouteTableAssociation(stack, "routes-of-nva", { subnetId: nvaSubnet.id, routeTableId: routeTable.id });

  const networkInterface = new NetworkInterface(stack, "nic", {
    ...inGroup,
    name: "nic-nva",
    ipForwardingEnabled: true,
    ipConfiguration: [
      { name: "ip", subnetId: nvaSubnet.id, privateIpAddressAllocation: "Static", privateIpAddress: "10.10.0.4" },
    ],
  });
  const machine = new LinuxVirtualMachine(stack, "vm", {
    ...inGroup,
    name: "vm-nva",
    size: "Standard_D2s_v5",
    adminUsername: "azureuser",
    adminSshKey: [{ username: "azureuser", publicKey: ed25519Key }],
    networkInterfaceIds: [networkInterface.id],
    osDisk: { caching: "ReadWrite", storageAccountType: "Premium_LRS" },
    sourceImageReference: { publisher: "Canonical", offer: "ubuntu-24_04-lts", sku: "server", version: "latest" },
    customData,
  });
  new VirtualMachineRunCommand(stack, "router-configuration", {
    name: "router-configuration",
    location: group.location,
    virtualMachineId: machine.id,
    source: { script },
  });

  const address = new PublicIp(stack, "pip", {
    ...inGroup,
    name: "pip-rs",
    allocationMethod: "Static",
    sku: "Standard",
  });
  const routeServer = new RouteServer(stack, "route-server", {
    ...inGroup,
    name: "rs-hub",
    sku: "Standard",
    publicIpAddressId: address.id,
    subnetId: routeServerSubnet.id,
    branchToBranchTrafficEnabled: true,
  });
  new RouteServerBgpConnection(stack, "session", {
    name: "nva",
    routeServerId: routeServer.id,
    peerAsn: 65001,
    peerIp: "10.10.0.4",
  });
  const gateway = new VirtualNetworkGateway(stack, "gateway", {
    ...inGroup,
    name: "ergw-hub",
    type: "ExpressRoute",
    sku: "ErGw1AZ",
    ipConfiguration: [{ subnetId: gatewaySubnet.id }],
  });
  return { machine, gateway };
}
