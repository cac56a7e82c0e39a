import { Construct } from "constructs";
import type { IHub } from "../hubs";
import { connectSpoke, type ISpoke } from "../spokes";
import { HubLink } from "./hub-link";
import { prependsOf } from "./hub-prepends";
import { InputCheck, verifyAtSynthesis } from "../core";
import { NetworkSimulation } from "./network-simulation";
import { Redundancy } from "./redundancy";
import type { Survive } from "./survive";
import { collectTopology, contributesToTopology, topologyChanged } from "../../topology";
import { contextOf } from "../appliances";

/** The properties of a dual-homed network. */
export interface DualHomedNetworkProps {
  /** The hubs; two or more. */
  readonly hubs: IHub[];

  /** The spokes; each is connected to every hub. */
  readonly spokes: ISpoke[];

  /**
   * How traffic is shared among the hubs.
   * @default - active/passive in the order of `hubs`: safe with appliances that keep state
   */
  readonly redundancy?: Redundancy;

  /**
   * Whether spokes reach each other through the hubs.
   * @default false
   */
  readonly spokeToSpoke?: boolean;

  /**
   * Other dual-homed networks, such as those of other regions, whose spokes and sites these spokes reach. The hubs of
   * both networks are linked in pairs, in the order of their rank: `HubLink`. What is behind one hub reaches the other
   * network as long as one pair is up. A hub that both networks have needs no link.
   * @default - none
   */
  readonly reaches?: DualHomedNetwork[];

  /**
   * The pre-shared key with which IPsec protects the links between hubs that `reaches` makes. Give the value of a
   * sensitive variable.
   * @default - the links are not encrypted
   */
  readonly linkSharedKey?: string;

  /**
   * Whether the hubs' own ranges are advertised to the spokes, too, and to the sites behind tunnels of the hubs'
   * appliances. Directly peered spokes have them anyway.
   * @default false
   */
  readonly advertiseHubs?: boolean;

  /**
   * The failures that must take away no flow of these spokes. When one would, synthesis fails and says which flow and
   * why.
   * @default - nothing is asked for
   */
  readonly survive?: Survive;

  /**
   * The name of the network in reports.
   * @default - the construct's id
   */
  readonly name?: string;
}

/**
 * A dual-homed network: every spoke is peered with every hub, and its route server with every hub's appliance.
 *
 * https://learn.microsoft.com/azure/route-server/about-dual-homed-network
 */
export class DualHomedNetwork extends Construct {
  /** The name of the network in reports. */
  readonly elementName: string;

  /** The prepends of the appliance of each hub; empty when all hubs are active. */
  private readonly prepends: ReadonlyMap<IHub, number>;
  /** The hubs in the order of their rank. */
  private readonly hubs: readonly IHub[];
  private readonly spokes: ISpoke[] = [];
  private readonly props: DualHomedNetworkProps;

  /** @throws if the ranking does not name each hub once */
  constructor(scope: Construct, id: string, props: DualHomedNetworkProps) {
    super(scope, id);
    this.props = props;
    const { ranking } = props.redundancy ?? Redundancy.activePassive(...props.hubs);
    const isActivePassive = ranking.length > 0;
    if (isActivePassive) this.checkRanking(ranking);
    const prepends = prependsOf(ranking);
    this.hubs = isActivePassive ? ranking : props.hubs;
    this.prepends = new Map(ranking.map((hub, rank) => [hub, prepends[rank]]));

    this.elementName = props.name ?? id;
    contributesToTopology(this, (topology) => {
      topology.add("dualHomedNetworks", {
        name: this.elementName,
        path: this.node.path,
        hubs: this.hubs.map((hub) => hub.elementName),
        spokes: this.spokes.map((spoke) => spoke.elementName),
        mode: isActivePassive ? "active-passive" : "active-active",
        spokeToSpoke: props.spokeToSpoke ?? false,
        ...(props.reaches ? { reaches: props.reaches.map((network) => network.elementName) } : {}),
        ...(props.survive ? { survive: props.survive._requirement } : {}),
      });
    });
    verifyAtSynthesis(this);
    for (const hub of props.hubs) {
      contextOf(hub.appliance).addDualHoming(this.prepends.get(hub) ?? 0, props.advertiseHubs ?? false);
    }
    // Hubs that are all active are changed in the same order.
    for (const [rank, hub] of this.hubs.entries()) {
      const { standbys } = contextOf(hub.appliance);
      for (const { appliance } of this.hubs.slice(rank + 1)) standbys.add(contextOf(appliance));
    }
    for (const spoke of props.spokes) this.addSpoke(spoke);
    for (const network of props.reaches ?? []) this.linkWith(network);
  }

  /**
   * Connects one more spoke to every hub.
   * @throws if the spoke is connected to one of the hubs already
   */
  addSpoke(spoke: ISpoke): void {
    connectSpoke(
      spoke,
      this.props.hubs.map((hub) => ({
        hub,
        options: {
          prepend: this.prepends.get(hub) ?? 0,
          spokeToSpoke: this.props.spokeToSpoke,
          advertiseHub: this.props.advertiseHubs,
        },
      })),
    );
    this.spokes.push(spoke);
    topologyChanged();
  }

  /**
   * A simulation of the network and of everything else in the same app, as they are now: routes, paths of packets and
   * failures.
   */
  simulate(): NetworkSimulation {
    return NetworkSimulation._of(collectTopology(this.node.root));
  }

  /** Links the hubs of both networks in pairs. Hubs that are linked already, for other networks, are left alone. */
  private linkWith(network: DualHomedNetwork): void {
    for (const [index, hub] of this.hubs.slice(0, network.hubs.length).entries()) {
      const other = network.hubs[index];
      if (hub === other || contextOf(hub.appliance).linkedHubs.has(other)) continue;
      new HubLink(this, `Link-${hub.elementName}-${other.elementName}`, {
        hubs: [hub, other],
        sharedKey: this.props.linkSharedKey,
      });
    }
  }

  private checkRanking(ranking: readonly IHub[]): void {
    const names = (hubs: readonly IHub[]) => hubs.map((hub) => hub.elementName).join(", ");
    const { hubs } = this.props;
    const complete = ranking.length === hubs.length && hubs.every((hub) => ranking.includes(hub));
    if (complete) return;
    const why = `ranks [${names(ranking)}], the hubs are [${names(hubs)}]; rank each hub once`;
    InputCheck.refuse(this, "redundancy", why);
  }
}
