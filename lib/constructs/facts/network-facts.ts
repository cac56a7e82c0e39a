import { readFileSync } from "node:fs";
import { Construct, type IConstruct } from "constructs";
import { readFactsOfNetwork } from "../../import";
import { didYouMean, quoted, visible } from "../../text";
import { contributesToTopology, TopologyLookup, type Facts } from "../../topology";
import { contextOf } from "../appliances";
import type { IHub } from "../hubs";
import type { ISpoke } from "../spokes";
import { NetworkElsewhere, type IVirtualNetwork } from "../virtual-networks";
import { factsOf } from "./facts-of";
import { HubElsewhere } from "./hub-elsewhere";
import { contributeElements } from "./live-elements";
import { SpokeElsewhere } from "./spoke-elsewhere";

/**
 * Hubs and spokes that another repository manages, from a file of facts that it has written. They can be connected as
 * those of this app. At their side nothing is created: the other repository does so once it has the facts of this one.
 * Checks and simulation see the network as it is then.
 */
export class NetworkFacts extends Construct {
  /**
   * The hubs and spokes of a file.
   * @param path of the file, which `dual-homed export` or `toJson` has written
   * @throws if it cannot be read, or is something else
   */
  static fromFile(scope: Construct, id: string, path: string): NetworkFacts {
    return new NetworkFacts(scope, id, readFactsOfNetwork(readFileSync(path, "utf8"), path));
  }

  /**
   * The facts of virtual networks that are made in this scope, for other repositories. There are no secrets in them.
   * @param scope an app, a stack or a construct
   * @param names the names of hubs and spokes; all hubs when they are not given
   * @throws if one is not there or is managed elsewhere, or its id is only known when it is deployed
   */
  static toJson(scope: IConstruct, names?: string[]): string {
    return `${JSON.stringify(factsOf(scope, names), undefined, 2)}\n`;
  }

  /**
   * @param place where the constructs of the virtual networks are
   * @internal
   */
  static _of(scope: Construct, id: string, facts: Facts, place: Construct): NetworkFacts {
    return new NetworkFacts(scope, id, facts, place);
  }

  private readonly hubs = new Map<string, HubElsewhere>();
  private readonly spokes = new Map<string, SpokeElsewhere>();
  private readonly others = new Map<string, NetworkElsewhere>();

  private constructor(scope: Construct, id: string, facts: Facts, place?: Construct) {
    super(scope, id);
    const lookup = TopologyLookup.of(facts.topology);
    for (const network of facts.topology.virtualNetworks) {
      const { name, role } = network;
      if (role === "hub") this.hubs.set(name, new HubElsewhere(place ?? this, network, facts));
      else if (lookup.routeServersIn(name).length > 0) {
        this.spokes.set(name, new SpokeElsewhere(place ?? this, network, facts));
      } else this.others.set(name, new NetworkElsewhere(place ?? this, network, facts));
    }
    for (const { virtualAppliance, peer } of facts.topology.routerPeerings) {
      const [hub, other] = [virtualAppliance, peer].map((name) => this.hubOf(name));
      if (hub && other) contextOf(hub.appliance).linkedHubs.add(other);
    }
    contributesToTopology(this, (topology) => {
      contributeElements(topology, facts, this.node.path, [...this.hubs.values()]);
    });
  }

  /** The names of the hubs. */
  get hubNames(): string[] {
    return [...this.hubs.keys()];
  }

  /** The names of the spokes that have a route server of their own. */
  get spokeNames(): string[] {
    return [...this.spokes.keys()];
  }

  /**
   * A hub.
   * @throws if there is none of this name
   */
  hub(name: string): IHub {
    return this.named("hub", this.hubs, name);
  }

  /**
   * A spoke with a route server of its own.
   * @throws if there is none of this name
   */
  spoke(name: string): ISpoke {
    return this.named("spoke with a route server", this.spokes, name);
  }

  /**
   * A hub or a spoke, such as one that uses the gateways of a hub: `HubSpokePeering` connects it.
   * @throws if there is none of this name
   */
  virtualNetwork(name: string): IVirtualNetwork {
    return this.named("virtual network", new Map([...this.hubs, ...this.spokes, ...this.others]), name);
  }

  private hubOf(appliance: string | undefined): HubElsewhere | undefined {
    return [...this.hubs.values()].find((hub) => hub.appliance.elementName === appliance);
  }

  private named<T>(noun: string, networks: ReadonlyMap<string, T>, name: string): T {
    const found = networks.get(name);
    if (found) return found;
    const why = `there is no ${noun} ${quoted(name)}; ${didYouMean(name, [...networks.keys()])}`;
    throw new Error(visible(`[${this.node.path}] ${why}`));
  }
}
