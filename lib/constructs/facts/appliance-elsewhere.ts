import { Construct } from "constructs";
import { topologyChanged, TopologyLookup, type Facts, type VirtualAppliance } from "../../topology";
import { ApplianceContext, CONTEXT, type IVirtualAppliance } from "../appliances";
import type { IOnPremisesSite } from "../core";
import type { IVirtualNetwork } from "../virtual-networks";

/** The appliance of a hub that another repository manages. */
export class ApplianceElsewhere extends Construct implements IVirtualAppliance {
  readonly elementName: string;
  readonly asn: number;
  readonly instanceNames: string[];
  readonly privateIps: string[];
  readonly nextHopIp: string;
  readonly internetEgress: boolean;

  /** The names of the sites that are behind it besides those of the facts. */
  readonly furtherSites: string[] = [];

  private readonly context: ApplianceContext;

  constructor(hub: IVirtualNetwork & Construct, appliance: VirtualAppliance, { topology, resources }: Facts) {
    super(hub, "Appliance");
    const { name, instances, asn = 0 } = appliance;
    this.elementName = name;
    this.asn = asn;
    this.instanceNames = instances.map((instance) => instance.name);
    this.privateIps = instances.map(({ privateIp }) => privateIp);
    this.nextHopIp = appliance.loadBalancerIp ?? this.privateIps[0];
    this.internetEgress = appliance.internetEgress;
    const { prepend, advertisesHub = false, terms = [] } = resources[hub.elementName].appliance ?? {};
    const peerings = TopologyLookup.of(topology).routerPeeringsOf(name);
    this.context = CONTEXT.attachTo(this, new ApplianceContext(this));
    this.context.placeIn(hub);
    this.context.policyTerms = terms;
    this.context.reachesSites = [...appliance.sites, ...peerings.flatMap(({ site }) => site ?? [])].length > 0;
    if (prepend !== undefined) this.context.addDualHoming(prepend, advertisesHub);
  }

  addSite(site: IOnPremisesSite): void {
    this.furtherSites.push(site.elementName);
    this.context.reachesSites = true;
    topologyChanged();
  }
}
