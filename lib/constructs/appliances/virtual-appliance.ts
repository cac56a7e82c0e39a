import type { TerraformResource } from "cdktf";
import { AvailabilitySet } from "@cdktf/provider-azurerm/lib/availability-set";
import type { Construct } from "constructs";
import { contextOf } from "./appliance-context";
import { ApplianceImage } from "./appliance-image";
import { ApplianceLoadBalancer } from "./appliance-load-balancer";
import { checkPatching, PatchWindows } from "./appliance-patching";
import { checkTunnels } from "./appliance-tunnel";
import { ApplianceTunnels } from "./appliance-tunnels";
import { DEFAULT_ADMIN_USERNAME, createMachine, createNetworkInterface } from "./deployed-instance";
import { DeployedMachine } from "./deployed-machine";
import { MachineOrder } from "./machine-order";
import { addEntraLogin } from "./entra-login";
import { policyOfInstance } from "./instance-policy";
import { ExistingVirtualAppliance, type VirtualApplianceAttributes } from "./existing-virtual-appliance";
import {
  VirtualApplianceBase,
  checkEgressTargets,
  checkHoldTime,
  type IVirtualAppliance,
  type VirtualApplianceProps,
} from "./virtual-appliance-base";
import { InputCheck } from "../core";
import {
  LIMITS,
  RESERVED_AT_START,
  ResourceKind,
  whyNotAdminUsername,
  whyNotImageId,
  whyNotImageVersion,
  whyNotImageWord,
  whyNotVmSizeName,
} from "../../azure";
import { applyScript, tunnelScript } from "../../machine";
import { type IVirtualNetwork, checkZones, placedIn, zonesInTurn } from "../virtual-networks";

/**
 * A Linux router that runs FRR: network interface with a static address and IP forwarding, virtual machine, and BGP
 * configuration. A change of the configuration is applied in place, and BGP sessions stay up.
 */
export class VirtualAppliance extends VirtualApplianceBase {
  /**
   * An appliance that exists already or is deployed by other means, such as a vendor's. Its configuration is not
   * deployed: `NetworkTopology.routerConfiguration` returns it.
   * @throws if an address is malformed or the ASN cannot be used
   */
  static fromVirtualApplianceAttributes(
    scope: Construct,
    id: string,
    attrs: VirtualApplianceAttributes,
  ): IVirtualAppliance {
    return new ExistingVirtualAppliance(scope, id, attrs);
  }

  readonly privateIps: string[];

  /**
   * The resources in the subnet, which must not be deployed before the subnet is protected.
   * @internal
   */
  readonly _inSubnet: TerraformResource[] = [];

  /** @internal */
  protected readonly _loadBalancerIp: string | undefined;

  /** @throws if the ASN cannot be used or the subnet cannot hold the instances */
  constructor(scope: Construct, id: string, props: VirtualApplianceProps) {
    const { virtualNetwork: network, tunnels = [] } = props;
    const { marketplaceImage: image } = props.image ?? ApplianceImage.UBUNTU_24_04;
    const zones = [...(props.zones ?? zonesInTurn(network))];
    super(scope, id, {
      ...props,
      zones,
      name: props.name ?? `${network.elementName}-nva`,
      deployed: true,
      // Without its version and its plan.
      image: image && { publisher: image.publisher, offer: image.offer, sku: image.sku },
    });
    const check = new InputCheck(this);
    const { privateIps, loadBalancerIp } = checkAddresses(check, props);
    check.peerAsn("asn", props.asn);
    check.sshPublicKey("adminSshPublicKey", props.adminSshPublicKey);
    check.text("adminUsername", props.adminUsername, whyNotAdminUsername);
    check.text("size", props.size, whyNotVmSizeName);
    checkImage(check, props.image ?? ApplianceImage.UBUNTU_24_04);
    checkPatching(check, props, props.image ?? ApplianceImage.UBUNTU_24_04);
    checkZones(check, props.zones);
    checkHoldTime(check, props.bgpHoldTime);
    checkEgressTargets(check, props);
    checkTunnels(check, tunnels, Math.max(1, privateIps.length));
    check.done();
    this.privateIps = privateIps;
    this._loadBalancerIp = loadBalancerIp;
    contextOf(this).placeIn(network);
    this.createInstances({ ...props, zones });
  }

  private createInstances(props: VirtualApplianceProps): void {
    const { virtualNetwork: network, zones = [], tunnels: tunnelProps = [] } = props;
    const { machines } = contextOf(this);
    const placements = zones.length > 0 ? zones.map((zone) => ({ zone })) : [this.createAvailabilitySet(network)];
    const frontend = this._loadBalancerIp;
    const loadBalancer =
      frontend === undefined
        ? undefined
        : new ApplianceLoadBalancer(this, network, { subnetId: props.subnetId, frontend, zones });
    if (loadBalancer) this._inSubnet.push(loadBalancer.resource);
    const tunnels = tunnelProps.length > 0 ? new ApplianceTunnels(this, network, tunnelProps) : undefined;
    const patchWindows = PatchWindows.of(this, props, props.image);
    for (const [index, name] of this.instanceNames.entries()) {
      const instance = {
        number: index + 1,
        name,
        privateIp: this.privateIps[index],
        publicIpAddressId: tunnels?.publicIps[index].id,
        loadBalancer,
        patchWindows,
        placement: placements[index % placements.length],
      };
      const networkInterface = createNetworkInterface(this, props, instance);
      const machine = new DeployedMachine(network, name, createMachine(this, props, instance, networkInterface));
      machine.run(this, `Configuration${index + 1}`, {
        name,
        script: () =>
          applyScript(policyOfInstance(this, name), {
            ...administratorOf(props),
            egressTargets: props.egressTargets,
            awaited: machine.awaitedNeighbors,
          }),
        // Another size stops the machine: the next one waits until this one has its sessions again.
        parameter: [{ name: "MACHINE_SIZE", value: machine.resource.size }],
      });
      tunnels?.configure(machine, index, () => tunnelScript(policyOfInstance(this, name)));
      patchWindows?.assign(this, network, instance, machine.resource);
      if (props.entraLogin) addEntraLogin(this, `EntraLogin${index + 1}`, network, machine);
      this._inSubnet.push(networkInterface);
      machines.push(machine);
    }
    if (loadBalancer) {
      contextOf(this).nextHop = loadBalancer.answering;
      for (const machine of machines) machine.awaitAll(loadBalancer.answering);
    }
    MachineOrder.of(this).add(contextOf(this));
  }

  private createAvailabilitySet(network: IVirtualNetwork): { readonly availabilitySetId: string } {
    const availabilitySet = new AvailabilitySet(this, "AvailabilitySet", {
      ...placedIn(this, network, ResourceKind.AVAILABILITY_SET, this.elementName),
      managed: true,
      // azurerm's default is three, but many regions have only two.
      platformFaultDomainCount: 2,
    });
    return { availabilitySetId: availabilitySet.id };
  }
}

function administratorOf({ adminUsername = DEFAULT_ADMIN_USERNAME, adminSshPublicKey }: VirtualApplianceProps) {
  return { adminUsername, adminSshPublicKey };
}

function checkImage(check: InputCheck, { marketplaceImage: image, imageId }: ApplianceImage): void {
  check.text("image.imageId", imageId, whyNotImageId);
  for (const prop of ["publisher", "offer", "sku", "planName"] as const) {
    check.text(`image.${prop}`, image?.[prop], whyNotImageWord);
  }
  check.text("image.version", image?.version, whyNotImageVersion);
}

/** Checks the subnet. Returns the addresses of the instances, and that of the load balancer if there is one. */
function checkAddresses(check: InputCheck, props: VirtualApplianceProps) {
  const { instances = 1, subnetAddressPrefix } = props;
  const subnet = check.prefix("subnetAddressPrefix", subnetAddressPrefix);
  if (!subnet) return { privateIps: [] };
  if (subnet.length > 28) {
    check.fail("subnetAddressPrefix", `${subnetAddressPrefix} is too small for appliances; give a /28 or larger`);
    return { privateIps: [] };
  }
  // Each instance is a BGP peer of a route server.
  const room = Math.min(LIMITS.peersOfRouteServer, subnet.size - RESERVED_AT_START - 2);
  check.integer("instances", instances, 1, room);
  const possible = Number.isInteger(instances) ? Math.max(0, Math.min(instances, room)) : 0;
  const privateIps = Array.from({ length: possible }, (_, index) =>
    subnet.addressAt(RESERVED_AT_START + index).toString(),
  );
  if (possible < 2) return { privateIps };
  // The last usable address, so that the addresses of additional instances stay free.
  return { privateIps, loadBalancerIp: subnet.addressAt(subnet.size - 2).toString() };
}
