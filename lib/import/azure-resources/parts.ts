import { append } from "../../collections";
import { TopologyLookup, type Topology } from "../../topology";
import { idAt } from "./networks";
import type { Reading } from "./reading";
import { listOf, textOf, valueAt, type AzureResource } from "./resource";

/** A subnet of a virtual network. */
export interface SubnetPart {
  readonly virtualNetwork: string;
  readonly subnet: string;
}

/** What a resource of Azure is in a network, by the names of its topology. */
export type Part =
  | {
      readonly kind:
        | "virtual network"
        | "appliance instance"
        | "route server"
        | "gateway"
        | "gateway connection"
        | "circuit"
        | "NAT gateway";
      readonly name: string;
    }
  /** The load balancer before an appliance. */
  | { readonly kind: "load balancer"; readonly appliance: string }
  | ({ readonly kind: "subnet" } & SubnetPart)
  /** Half of a peering. */
  | { readonly kind: "peering"; readonly from: string; readonly to: string }
  | { readonly kind: "BGP connection"; readonly routeServer: string; readonly instance: string }
  /** A route table, or one route of it. */
  | { readonly kind: "routes"; readonly subnets: readonly SubnetPart[]; readonly prefix?: string };

/** What does not work without what is inside of it. */
const SHARED: ReadonlySet<Part["kind"]> = new Set<Part["kind"]>(["appliance instance", "load balancer", "circuit"]);

const LAST_TWO = /\/[^/]*\/[^/]*$/;

/** What resources are in a network, by their ids. */
export class Parts {
  private readonly byId = new Map<string, Part>();
  private readonly instances = new Map<string, string>();
  private readonly lookup: TopologyLookup;

  constructor(
    private readonly topology: Topology,
    private readonly reading: Reading,
  ) {
    this.lookup = TopologyLookup.of(topology);
    for (const { virtualNetwork, instances } of topology.virtualAppliances)
      for (const { privateIp, name } of instances) this.instances.set(`${virtualNetwork} ${privateIp}`, name);
    this.noteNetworks();
    this.noteRouteServers();
    this.noteGateways();
    this.noteMachines();
    this.noteLoadBalancers();
  }

  /** What a resource is, or what the machine, load balancer or circuit is that it is inside of. */
  at(id: string): Part | undefined {
    let path = id.toLowerCase();
    const own = this.byId.get(path);
    if (own) return own;
    while ((path = path.replace(LAST_TWO, "")).includes("/providers/")) {
      const part = this.byId.get(path);
      if (part) return SHARED.has(part.kind) ? part : undefined;
    }
    return undefined;
  }

  private note({ id }: AzureResource, part: Part): void {
    this.byId.set(id.toLowerCase(), part);
  }

  private noteNetworks(): void {
    const { inventory, names } = this.reading;
    const withTable = new Map<AzureResource, SubnetPart[]>();
    for (const network of inventory.all("virtualNetworks")) {
      const name = names.of(network);
      this.note(network, { kind: "virtual network", name });
      for (const subnet of inventory.childrenOf(network, "subnets")) {
        const part = { virtualNetwork: name, subnet: subnet.name };
        this.note(subnet, { kind: "subnet", ...part });
        const table = inventory.find(idAt(subnet.properties, "routeTable"));
        if (table) append(withTable, table, part);
      }
      for (const half of inventory.childrenOf(network, "virtualNetworkPeerings")) {
        const remote = inventory.find(idAt(half.properties, "remoteVirtualNetwork"));
        if (remote) this.note(half, { kind: "peering", from: name, to: names.of(remote) });
      }
    }
    for (const [table, subnets] of withTable) {
      this.note(table, { kind: "routes", subnets });
      for (const route of inventory.childrenOf(table, "routes")) {
        this.note(route, { kind: "routes", subnets, prefix: textOf(route.properties.addressPrefix) });
      }
    }
  }

  private noteRouteServers(): void {
    const { inventory, names, addresses } = this.reading;
    for (const server of inventory.all("virtualHubs")) {
      const name = names.of(server);
      if (!this.lookup.routeServer(name)) continue;
      this.note(server, { kind: "route server", name });
      const peers = this.lookup
        .peeringsOf(name)
        .flatMap(({ virtualAppliance }) => this.lookup.virtualAppliance(virtualAppliance)?.instances ?? []);
      for (const connection of inventory.childrenOf(server, "bgpConnections")) {
        const address = addresses.resolve(connection.properties.peerIp);
        const instance = peers.find(({ privateIp }) => privateIp === address)?.name;
        if (instance !== undefined) this.note(connection, { kind: "BGP connection", routeServer: name, instance });
      }
    }
  }

  private noteGateways(): void {
    const { inventory, names } = this.reading;
    const kinds = [
      ["virtualNetworkGateways", "gateway", this.topology.gateways],
      ["connections", "gateway connection", this.topology.gatewayConnections],
      ["expressRouteCircuits", "circuit", this.topology.circuits],
    ] as const;
    for (const [type, kind, elements] of kinds) {
      const known = new Set(elements.map(({ name }) => name));
      for (const resource of inventory.all(type)) {
        const name = names.of(resource);
        if (known.has(name)) this.note(resource, { kind, name });
      }
    }
    const used = this.topology.virtualNetworks.flatMap(({ subnets }) => subnets.map(({ natGateway }) => natGateway));
    for (const resource of inventory.all("natGateways")) {
      const name = names.of(resource);
      if (used.includes(name)) this.note(resource, { kind: "NAT gateway", name });
    }
  }

  private noteMachines(): void {
    const { inventory } = this.reading;
    for (const type of ["networkInterfaces", "azureFirewalls"]) {
      for (const resource of inventory.all(type)) {
        const name = this.instanceAt(resource);
        if (name !== undefined) this.note(resource, { kind: "appliance instance", name });
      }
    }
    for (const machine of inventory.all("Microsoft.Compute/virtualMachines")) {
      const interfaces = listOf(valueAt(machine.properties, "networkProfile", "networkInterfaces"));
      const parts = interfaces.flatMap((each) => this.byId.get(textOf(valueAt(each, "id"))?.toLowerCase() ?? "") ?? []);
      if (parts.length > 0) this.note(machine, parts[0]);
    }
  }

  /** The instance of an appliance that has an address of this interface or firewall. */
  private instanceAt(resource: AzureResource): string | undefined {
    const { inventory, names, addresses } = this.reading;
    return addresses
      .endpointsOf(resource.id)
      .map((endpoint) => {
        const network = inventory.parentOf(endpoint.subnet?.id);
        return network && this.instances.get(`${names.of(network)} ${addresses.addressAt(endpoint) ?? ""}`);
      })
      .find((name) => name !== undefined);
  }

  private noteLoadBalancers(): void {
    const { inventory, addresses } = this.reading;
    for (const balancer of inventory.all("loadBalancers")) {
      const frontends = addresses.endpointsOf(balancer.id).map((endpoint) => addresses.addressAt(endpoint));
      const appliance = this.topology.virtualAppliances.find(
        ({ loadBalancerIp }) => loadBalancerIp !== undefined && frontends.includes(loadBalancerIp),
      );
      if (appliance) this.note(balancer, { kind: "load balancer", appliance: appliance.name });
    }
  }
}
