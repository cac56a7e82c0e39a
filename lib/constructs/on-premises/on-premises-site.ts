import { type IOnPremisesSite, InputCheck, type ISiteNeighbor, verifyAtSynthesis } from "../core";
import { Construct } from "constructs";
import type { IExpressRouteCircuit } from "./express-route-circuit-base";
import { contributesToTopology, topologyChanged, type SiteAnnouncement } from "../../topology";
import type { IVirtualAppliance } from "../appliances";
import { type Asn, LIMITS } from "../../azure";
import type { Cidr } from "../../net";

/**
 * What a circuit takes, and half of what a route server takes from a peer with room for an update. Networks that work
 * have fewer. A leak of routes from another provider has hundreds of thousands.
 */
const DEFAULT_MAXIMUM = LIMITS.prefixesFromExpressRouteGateway;

/** What a site announces to some of its neighbours in place of what it announces to the others. */
export interface SiteAnnouncementProps {
  /** The circuits, VPN gateways and appliances that it is announced to. */
  readonly to: ISiteNeighbor[];

  /**
   * The prefixes that are announced to them, in CIDR notation: more, fewer or longer ones.
   * @default - the `addressPrefixes` of the site, and those of the sites that it passes on
   * @minItems 1
   * @example ["192.168.0.0/17", "192.168.128.0/17"]
   */
  readonly addressPrefixes?: Cidr[];

  /**
   * How often its routers add their own ASN to the AS paths, over the usual once. Longer paths are less preferred.
   * @default 0
   * @minimum 0
   * @maximum 16
   * @example 2
   */
  readonly prepend?: number;
}

/** What prefix filters, rules and the simulation need to know about an on-premises network. */
export interface OnPremisesSiteProps {
  /**
   * The prefixes that the site announces, in CIDR notation. They must not be equal to or inside the range of a virtual
   * network.
   * @example ["192.168.0.0/16", "172.16.0.0/12"]
   */
  readonly addressPrefixes: Cidr[];

  /**
   * The appliances through which the site is reached by their own means, such as an SD-WAN or tunnels of their vendor.
   * @default - none
   */
  readonly reachedThrough?: IVirtualAppliance[];

  /**
   * The ExpressRoute circuits through which the site is reached.
   * @default - none
   */
  readonly circuits?: IExpressRouteCircuit[];

  /**
   * The circuits that its routers prefer for the way to Azure, the best one first: the local preference that is
   * configured on premises. It is stated here because ExpressRoute does not show those routers which hub stands by.
   *
   * https://learn.microsoft.com/azure/expressroute/expressroute-optimize-routing
   * @default - none is preferred
   */
  readonly preferredCircuits?: IExpressRouteCircuit[];

  /**
   * What its routers announce to some of their neighbours otherwise than to the others, so that Azure prefers one way
   * to the site. Of several that name a neighbour, the first one holds.
   * @default - the same to all neighbours
   */
  readonly announcements?: SiteAnnouncementProps[];

  /**
   * Other sites that are linked with this one, such as by a WAN: its routers announce their prefixes, too, and pass the
   * routes of Azure on to them.
   * @default - none
   */
  readonly passesOn?: IOnPremisesSite[];

  /**
   * The autonomous system number of its routers: 16 or 32 bits.
   * @default - unknown; without a circuit it has no BGP, but static routes
   */
  readonly asn?: Asn;

  /**
   * Whether routes inside `addressPrefixes` are passed on too, and not just these prefixes themselves.
   * @default false
   */
  readonly moreSpecifics?: boolean;

  /**
   * How many prefixes the site announces at most with `moreSpecifics`. More are taken for a leak: an appliance that
   * ends a tunnel of the site drops the session for five minutes. Of what sites behind gateways announce, appliances
   * advertise to a route server no more than it or the circuit beside it accepts.
   * @default 1000
   * @minimum 1
   * @maximum 4000
   * @example 200
   */
  readonly maximumPrefixes?: number;

  /**
   * The name of the site in reports and router configurations.
   * @default - the construct's id
   */
  readonly name?: string;
}

/** An on-premises network that spokes communicate with. It creates nothing in Azure. */
export class OnPremisesSite extends Construct implements IOnPremisesSite {
  readonly elementName: string;
  readonly addressPrefixes: string[];
  readonly asn?: number;

  /** @internal */
  readonly _passedOn: IOnPremisesSite[] = [];
  private readonly announcements: SiteAnnouncementProps[] = [];

  /** @throws if a prefix is malformed, or the ASN or a prepend cannot be used */
  constructor(scope: Construct, id: string, props: OnPremisesSiteProps) {
    super(scope, id);
    this.elementName = props.name ?? id;
    this.addressPrefixes = props.addressPrefixes;
    this.asn = props.asn;
    const check = new InputCheck(this);
    check.ranges("addressPrefixes", props.addressPrefixes);
    check.asn("asn", props.asn);
    check.integer("maximumPrefixes", props.maximumPrefixes, 1, LIMITS.routesFromPeer);
    if (props.maximumPrefixes !== undefined && !props.moreSpecifics) {
      check.fail("maximumPrefixes", "counts with moreSpecifics only; switch that on, or remove it");
    }
    check.done();

    for (const announcement of props.announcements ?? []) this.announce(announcement);
    for (const site of props.passesOn ?? []) this.passOn(site);
    for (const appliance of props.reachedThrough ?? []) appliance.addSite(this);
    for (const circuit of props.circuits ?? []) circuit.addSite(this);
    contributesToTopology(this, (topology) => {
      topology.add("onPremisesSites", {
        name: this.elementName,
        path: this.node.path,
        ...(props.asn === undefined ? {} : { asn: props.asn }),
        prefixes: props.addressPrefixes,
        moreSpecifics: props.moreSpecifics ?? false,
        ...(props.moreSpecifics ? { maximumPrefixes: props.maximumPrefixes ?? DEFAULT_MAXIMUM } : {}),
        ...(props.preferredCircuits ? { prefers: namesOf(props.preferredCircuits) } : {}),
        ...(this.announcements.length > 0 ? { announcements: this.announcements.map(elementOf) } : {}),
        ...(this._passedOn.length > 0 ? { passesOn: namesOf(this._passedOn) } : {}),
      });
    });
    verifyAtSynthesis(this);
  }

  /**
   * Adds to `announcements`: for neighbours that are made after the site, such as the gateway of a hub.
   * @throws if a prefix is malformed, the prepend is out of range, or the announcement says nothing
   */
  announce(announcement: SiteAnnouncementProps): void {
    const { to, addressPrefixes, prepend } = announcement;
    const check = new InputCheck(this);
    const prop = `announcements[${this.announcements.length}]`;
    if (to.length === 0) check.fail(`${prop}.to`, "is empty; give the neighbours that it is announced to");
    if (addressPrefixes) check.ranges(`${prop}.addressPrefixes`, addressPrefixes);
    check.prepend(`${prop}.prepend`, prepend);
    if (addressPrefixes === undefined && prepend === undefined) {
      check.fail(prop, "changes nothing; give addressPrefixes or prepend");
    }
    check.done();
    this.announcements.push(announcement);
    topologyChanged();
  }

  /**
   * Adds to `passesOn`: for a site that is made after this one.
   * @throws if it is this site
   */
  passOn(site: IOnPremisesSite): void {
    if (site === this) InputCheck.refuse(this, "passesOn", `${this.elementName} is the site itself; remove it`);
    this._passedOn.push(site);
    topologyChanged();
  }

  /** @internal */
  _prefixesTowards(neighbor: ISiteNeighbor): string[] {
    const announced = this.announcements.find(({ to }) => to.includes(neighbor))?.addressPrefixes;
    const sites = new Set<IOnPremisesSite>([this]);
    for (const site of sites) for (const other of site._passedOn ?? []) sites.add(other);
    return announced ?? [...new Set([...sites].flatMap(({ addressPrefixes }) => addressPrefixes))];
  }
}

function elementOf({ to, addressPrefixes, prepend }: SiteAnnouncementProps): SiteAnnouncement {
  return {
    to: namesOf(to),
    ...(addressPrefixes ? { prefixes: addressPrefixes } : {}),
    ...(prepend === undefined ? {} : { prepend }),
  };
}

function namesOf(elements: readonly { readonly elementName: string }[]): string[] {
  return elements.map(({ elementName }) => elementName);
}
