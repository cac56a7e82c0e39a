import type { Topology } from "./model";

type Kind = Exclude<keyof Topology, "version">;

/** Collects what each part of a network has to say about itself. */
export class TopologyBuilder {
  private readonly parts: { [K in Kind]: Topology[K][number][] } = {
    virtualNetworks: [],
    virtualNetworkPeerings: [],
    routeServers: [],
    gateways: [],
    circuits: [],
    gatewayConnections: [],
    virtualAppliances: [],
    routeServerPeerings: [],
    routerPeerings: [],
    onPremisesSites: [],
    dualHomedNetworks: [],
    acknowledgements: [],
  };

  add<K extends Kind>(kind: K, ...elements: Topology[K][number][]): this {
    (this.parts[kind] as Topology[K][number][]).push(...elements);
    return this;
  }

  build(): Topology {
    return { version: 1, ...this.parts };
  }
}

/** An empty topology, or one with these parts: the short way to write one by hand. */
export function topology(parts: Partial<Omit<Topology, "version">> = {}): Topology {
  return { ...new TopologyBuilder().build(), ...parts };
}
