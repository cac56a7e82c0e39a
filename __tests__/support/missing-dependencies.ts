import { AzureTargets, addressesOf, subnetsOf } from "./azure-targets";
import type { DeploymentGraph } from "./deployment-graph";
import type { SynthesizedResource } from "./network";

/**
 * Every pair in which Terraform may make the one before the other, which Azure wants to be there or which is better there:
 * a gateway before the route server that would interrupt it, a peering before BGP through it, and so on.
 */
export function missingDependencies(graph: DeploymentGraph): string[] {
  return new Needs(graph)
    .pairs()
    .filter(([earlier, later]) => !graph.isBefore(earlier.address, later.address))
    .map(([earlier, later]) => `${later.path} does not wait for ${earlier.path}`);
}

/** What comes first, and what after it. */
type Pair = readonly [SynthesizedResource, SynthesizedResource];

class Needs {
  private readonly targets: AzureTargets;
  private readonly halves: SynthesizedResource[];
  private readonly gateways: SynthesizedResource[];
  private readonly routeServers: SynthesizedResource[];

  constructor(private readonly graph: DeploymentGraph) {
    this.targets = new AzureTargets(graph);
    this.halves = graph.ofType("azurerm_virtual_network_peering");
    this.gateways = graph.ofType("azurerm_virtual_network_gateway");
    this.routeServers = graph.ofType("azurerm_route_server");
  }

  pairs(): Pair[] {
    const { graph } = this;
    return [
      ...this.gateways.flatMap((gateway) => before(this.neededBesideGateway(gateway), gateway)),
      ...this.routeServers.flatMap((server) => before(this.within(this.gateways, server), server)),
      ...this.halves.flatMap((half) => before(this.neededByHalf(half), half)),
      ...graph.ofType("azurerm_route_server_bgp_connection").flatMap((each) => before(this.neededByBgp(each), each)),
      ...graph
        .ofType("azurerm_virtual_network_gateway_connection")
        .flatMap((each) => before(this.neededByConnection(each), each)),
      ...graph
        .ofType("azurerm_virtual_machine_run_command")
        .flatMap((each) => before([...this.neededByRunCommand(each), ...this.loadBalancingOf(each)], each)),
      ...graph.ofType("azurerm_route").flatMap((each) => before(this.neededByRoute(each), each)),
      // A machine installs packages when it starts: its subnet has its protection and its way out by then.
      ...graph
        .ofType("azurerm_network_interface", "azurerm_lb")
        .flatMap((each) => before(this.associationsOf(each), each)),
    ];
  }

  /** The routes of its subnet, and an ExpressRoute gateway before a VPN gateway. */
  private neededBesideGateway(gateway: SynthesizedResource): SynthesizedResource[] {
    const first = gateway.body.type === "Vpn" ? this.within(this.gateways, gateway) : [];
    return [...this.associationsOf(gateway), ...first.filter(({ body }) => body.type === "ExpressRoute")];
  }

  /** The half that offers gateways comes after them, and before the half that uses them. */
  private neededByHalf(half: SynthesizedResource): SynthesizedResource[] {
    const [own, remote] = this.targets.of(half);
    const offered = [...this.gateways, ...this.routeServers].filter(({ body }) => this.targets.networkOf(body) === own);
    return [
      ...(half.body.allow_gateway_transit === true ? offered : []),
      ...(half.body.use_remote_gateways === true
        ? this.halvesBetween(own, remote).filter((each) => each !== half)
        : []),
    ];
  }

  /** The session comes up over both halves of a peering. */
  private neededByBgp(connection: SynthesizedResource): SynthesizedResource[] {
    const { route_server_id, peer_ip } = connection.body;
    const routeServer = this.graph.referredTo(route_server_id);
    const own = routeServer && this.targets.networkOf(routeServer.body);
    const peer = this.targets.networkWith(String(peer_ip));
    const isWithin = own === undefined || own === peer || (peer === undefined && !this.isMade(own));
    return isWithin ? [] : this.halvesBetween(own, peer);
  }

  /** The script waits for the sessions of its machine. */
  private neededByRunCommand({ body }: SynthesizedResource): SynthesizedResource[] {
    const machine = this.graph.referredTo(body.virtual_machine_id);
    const [card] = (machine?.body.network_interface_ids ?? []) as unknown[];
    const addresses = addressesOf(this.graph.referredTo(card)?.body ?? {});
    const connections = this.graph.ofType("azurerm_route_server_bgp_connection");
    return connections.filter((connection) => addresses.includes(connection.body.peer_ip));
  }

  /** The load balancer whose address the script announces. */
  private loadBalancingOf({ body }: SynthesizedResource): SynthesizedResource[] {
    const machine = this.graph.referredTo(body.virtual_machine_id);
    const cards = JSON.stringify(machine?.body.network_interface_ids ?? []);
    const associations = this.graph.ofType("azurerm_network_interface_backend_address_pool_association");
    const own = associations.filter((each) => cards.includes(String(each.body.network_interface_id)));
    return own.flatMap((each) => this.answering(each.body.backend_address_pool_id));
  }

  /** The load balancer to which the route sends packets. */
  private neededByRoute({ body }: SynthesizedResource): SynthesizedResource[] {
    const addressed = this.graph.ofType("azurerm_lb").filter((each) => {
      return addressesOf(each.body).includes(body.next_hop_in_ip_address);
    });
    const pools = this.graph.ofType("azurerm_lb_backend_address_pool");
    return pools
      .filter((pool) => addressed.includes(this.graph.referredTo(pool.body.loadbalancer_id) as SynthesizedResource))
      .flatMap((pool) => this.answering(`\${${pool.address}.id}`));
  }

  /** The rule and the backends of a pool of a load balancer. */
  private answering(pool: unknown): SynthesizedResource[] {
    return [
      ...this.graph.ofType("azurerm_lb_rule").filter(({ body }) => JSON.stringify(body).includes(String(pool))),
      ...this.graph
        .ofType("azurerm_network_interface_backend_address_pool_association")
        .filter(({ body }) => body.backend_address_pool_id === pool),
    ];
  }

  private isMade(network: string): boolean {
    return this.graph.ofType("azurerm_virtual_network").some((each) => this.targets.of(each)[0] === network);
  }

  /** The route server beside the gateway, and the private peering of a circuit that is made here. */
  private neededByConnection({ body }: SynthesizedResource): SynthesizedResource[] {
    const gateway = this.graph.referredTo(body.virtual_network_gateway_id);
    const circuit = this.graph.referredTo(body.express_route_circuit_id);
    const parts = this.graph
      .ofType("azurerm_express_route_circuit_peering", "azurerm_express_route_circuit_authorization")
      .filter((part) => this.graph.referredTo(part.body.express_route_circuit_name) === circuit);
    return [...(gateway ? this.within(this.routeServers, gateway) : []), ...(circuit ? parts : [])];
  }

  /** What gives the subnets of a resource their routes, their protection and their way out. */
  private associationsOf({ body }: SynthesizedResource): SynthesizedResource[] {
    const subnets = subnetsOf(body);
    return [...this.graph.resources.values()].filter(
      (each) => /^azurerm_subnet_\w+_association\./.test(each.address) && subnets.includes(each.body.subnet_id),
    );
  }

  /** Those in the same virtual network as another one. */
  private within(some: SynthesizedResource[], other: SynthesizedResource): SynthesizedResource[] {
    const network = this.targets.networkOf(other.body);
    return some.filter((each) => each !== other && this.targets.networkOf(each.body) === network);
  }

  /** Both halves of a peering; a network of which just the id is known may be any that the other one is peered with. */
  private halvesBetween(one: string, other: string | undefined): SynthesizedResource[] {
    return this.halves.filter((half) => {
      const ends = this.targets.of(half);
      return ends.includes(one) && (other === undefined || ends.includes(other));
    });
  }
}

function before(earlier: readonly SynthesizedResource[], later: SynthesizedResource): Pair[] {
  return earlier.map((each) => [each, later] as const);
}
