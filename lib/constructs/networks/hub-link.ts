import { Construct } from "constructs";
import { overlayIpsecScript, overlayKeyParameter } from "../../machine";
import { Ipv4Address, Ipv4Prefix, type Cidr } from "../../net";
import { hashOf } from "../../text";
import { contributesToTopology, topologyChanged, type Overlay, type RouterPeering } from "../../topology";
import { contextOf, policyOfInstance } from "../appliances";
import { InputCheck } from "../core";
import type { IHub } from "../hubs";
import { createPeeringHalves, partsOf, sideIn } from "../virtual-networks";

/** The link between two hubs. */
export interface HubLinkProps {
  /** The two hubs. */
  readonly hubs: IHub[];

  /**
   * The range of the addresses inside the overlay, in CIDR notation: a /27, of which the first hub has the first half
   * and the second one the other. The range must not overlap any other range here.
   * @default - a /27 of 169.254.192.0/18 that follows from the names of the hubs
   * @example "169.254.200.0/27"
   */
  readonly insideAddressPrefix?: Cidr;

  /**
   * The pre-shared key with which IPsec protects the overlay, the same at both ends. Give the value of a sensitive
   * variable: a literal string would be written into a file. Without it, the overlay is not encrypted: it stays in
   * virtual networks, as other traffic between peered networks does. An appliance that exists already has to be
   * configured with it.
   * @default - no encryption
   */
  readonly sharedKey?: string;

  /**
   * The VXLAN network identifier: 1 to 16777215.
   * @default - a number that follows from the names of the hubs
   * @example 100
   */
  readonly vxlanNetworkIdentifier?: number;
}

/** From these ranges come the inside addresses. Azure's metadata service, 169.254.169.254, is not in it. */
const INSIDE = Ipv4Prefix.parse("169.254.192.0/18");
const INSIDE_LENGTH = 27;
const MOST_INSTANCES = 2 ** (32 - INSIDE_LENGTH - 1) - 1;
const MOST_IDENTIFIER = 2 ** 24 - 1;

/**
 * A link between two hubs, so that what is behind one reaches what is behind the other: a peering of their virtual
 * networks, an overlay (VXLAN, RFC 7348) between their appliances, and BGP in it. What leaves an appliance outside an
 * overlay is forwarded by the routes of its own interface in Azure, which lead back to it.
 *
 * An appliance that exists already is not configured: give it the overlay as the topology has it.
 *
 * https://learn.microsoft.com/azure/route-server/multiregion
 */
export class HubLink extends Construct {
  /** @throws if there are not two different hubs, or an address or identifier cannot be used */
  constructor(scope: Construct, id: string, props: HubLinkProps) {
    super(scope, id);
    const { hubs } = props;
    const check = new InputCheck(this);
    if (hubs.length !== 2 || hubs[0] === hubs[1]) check.fail("hubs", "are not two different hubs; give two");
    check.secret("sharedKey", props.sharedKey);
    check.integer("vxlanNetworkIdentifier", props.vxlanNetworkIdentifier, 1, MOST_IDENTIFIER);
    const given = check.prefix("insideAddressPrefix", props.insideAddressPrefix);
    if (given && given.length > INSIDE_LENGTH) {
      check.fail("insideAddressPrefix", `${given.toString()} is too small; give a /${INSIDE_LENGTH} or larger`);
    }
    for (const { appliance, elementName } of hubs.filter((hub) => hub.appliance.privateIps.length > MOST_INSTANCES)) {
      check.fail(
        "hubs",
        `${elementName} has ${appliance.privateIps.length} instances; a link has room for ${MOST_INSTANCES}`,
      );
    }
    check.done();

    const place = hashOf(
      hubs
        .map(({ elementName }) => elementName)
        .sort()
        .join("~"),
    );
    const first = INSIDE.first + (place % 2 ** (INSIDE_LENGTH - INSIDE.length)) * 2 ** (32 - INSIDE_LENGTH);
    const range = given ?? Ipv4Prefix.containing(first, INSIDE_LENGTH);
    const vni = props.vxlanNetworkIdentifier ?? 1 + (place % MOST_IDENTIFIER);
    const [one, other] = hubs;
    createPeeringHalves(this, end(one), end(other), { useRemoteGateways: false, isOrdered: false });
    const { sharedKey } = props;
    const overlay: Overlay = { encapsulation: "vxlan", vni, ...(sharedKey === undefined ? {} : { encrypted: true }) };
    this.connect(one, other, overlay, range.first);
    this.connect(other, one, overlay, range.first + range.size / 2);
    if (sharedKey !== undefined) for (const hub of hubs) this.encrypt(hub, vni, sharedKey);
  }

  /** Gives the key to the machines that are deployed, once they have their other configuration. */
  private encrypt(hub: IHub, vni: number, key: string): void {
    const scope = sideIn(hub, this);
    for (const [index, machine] of contextOf(hub.appliance).machines.entries()) {
      const instance = hub.appliance.instanceNames[index];
      machine.run(scope, `Encryption-${instance}`, {
        name: `${instance}-overlay-${vni}`,
        script: () => overlayIpsecScript(policyOfInstance(this, instance), vni),
        protectedParameter: [{ name: overlayKeyParameter(vni), value: key }],
      });
    }
  }

  /**
   * What one of the hubs has of the link.
   * @param before the address, as a number, that the inside addresses of its instances follow
   */
  private connect(hub: IHub, other: IHub, overlay: Overlay, before: number): void {
    const { appliance, elementName } = hub;
    const { privateIps } = other.appliance;
    const from = { hub: other.elementName, addresses: privateIps, encrypted: overlay.encrypted ?? false };
    partsOf(hub).applianceSecurity?.allowOverlay(sideIn(hub, this), from);
    contextOf(appliance).linkedHubs.add(other);
    topologyChanged();
    const inside = appliance.privateIps.map((_, index) => Ipv4Address.fromNumber(before + 1 + index).toString());
    contributesToTopology(new Construct(this, `Peering-${elementName}`), (topology) => {
      // Where a hub has no route server, its own machines have no way back.
      const ofHub = partsOf(hub).hasRouteServer ? ["hub", "hub-spokes"] : [];
      topology.add("routerPeerings", {
        name: `${appliance.elementName}-${other.appliance.elementName}`,
        path: this.node.path,
        virtualAppliance: appliance.elementName,
        peer: other.appliance.elementName,
        bgpAddresses: inside,
        overlay,
        asPathRewrite: "none",
        prepend: 0,
        accept: ["peers"],
        advertise: ["spokes", "sites", ...ofHub],
      } satisfies RouterPeering);
    });
  }
}

function end(network: IHub) {
  return { network, halfId: `From-${network.elementName}` };
}
