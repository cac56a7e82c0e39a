import { Ipv4Prefix } from "../../lib/net";
import { renderNftables } from "../../lib/machine/nftables";
import { routingPolicyOf, type NeighborPolicy } from "../../lib/policy";
import { renderFrr } from "../../lib/router-config";
import { renderBird } from "../../lib/router-config/bird";
import { identifier } from "../../lib/policy/identifier";
import { tunnelsOf, type Tunnel } from "../../lib/policy/tunnels";
import { Endpoints } from "../../lib/routing/endpoints";
import { PlatformRoutes } from "../../lib/routing/platform-routes";
import { RoutingNetwork } from "../../lib/routing/network";
import { failureOf } from "../../lib/routing/failures/failure-of";
import { pairName, type Direction, type Session } from "../../lib/routing/sessions";
import type { Speaker, SpeakerOf } from "../../lib/routing/speakers";
import { TopologyLookup, type Topology } from "../../lib/topology";
import { eventually } from "../support/eventually";
import { Bird, birdText, protocolName, type BirdConfig, type HeldRoute } from "./bird";
import { emulate, originated, type Ends } from "./emulation";
import { Fabric, type ProgrammedRoute } from "./fabric";
import { Frr } from "./frr";
import { Namespaces, type Listening } from "./namespaces";
import { addOverlays } from "./overlays";
import { namesOfLink, staticallyAnnounced } from "./site-router";

/** What an appliance can run, with the file that the library writes for it. */
export type Software = "frr" | "bird";

export interface LabOptions {
  /** What runs on the appliances; FRR when it is not given. */
  readonly software?: Software;
  /** The network that the appliances are configured for at first, when it is not this one. */
  readonly configuredFor?: Topology;
  /** The hold time that everybody but the appliances asks for, in seconds; the shorter one of both ends counts. */
  readonly holdTime?: number;
}

const HOLD_TIME = 9;

/** Routes that daemons put into the kernel come first. */
const STATIC_METRIC = 1000;

/** No way through a lab is longer. */
const MOST_HOPS = 16;

/**
 * A network for real: every appliance an FRR with the very file that the library writes for it and the packet filter beside
 * it, every other speaker a BIRD that behaves as Azure is documented to, a machine in every spoke, and a platform between
 * them that does what route servers tell it.
 */
export class Lab {
  readonly namespaces = new Namespaces();
  private readonly network: RoutingNetwork;
  private readonly lookup: TopologyLookup;
  private readonly fabric: Fabric;
  private readonly birds = new Map<Speaker, Bird>();
  private readonly frrs = new Map<Speaker, Frr>();
  private readonly configs = new Map<Speaker, BirdConfig>();
  private readonly cables = new Map<string, number>();
  /** One end of each cable. */
  private readonly ports = new Map<string, { readonly machine: string; readonly port: string }>();
  /** Where the platform answers each machine. */
  private readonly gateways = new Map<string, string>();
  /** The instance of an appliance that has an address, inside the network or at the end of a cable. */
  private readonly instances = new Map<string, string>();
  /** Instances that a load balancer's probe finds dead. */
  private readonly dead = new Set<Speaker>();

  /** @throws if the topology has what no daemon can stand for */
  static async start(topology: Topology, options: LabOptions = {}): Promise<Lab> {
    const lab = new Lab(topology);
    try {
      await lab.build(options);
      return lab;
    } catch (error) {
      lab.stop();
      throw error;
    }
  }

  private constructor(readonly topology: Topology) {
    this.network = RoutingNetwork.of(topology);
    this.lookup = TopologyLookup.of(topology);
    this.fabric = new Fabric(this.namespaces, topology);
  }

  stop(): void {
    this.namespaces.remove();
  }

  /** The FRR of an instance. */
  appliance(name: string): Frr {
    const frr = this.frrs.get(this.speaker(name));
    if (!frr) throw new Error(`${name} is no appliance`);
    return frr;
  }

  /** Puts what a network has for an appliance into effect, as a deployment does. */
  reconfigure(name: string, network: Topology): void {
    const policy = routingPolicyOf(network, name);
    if (!policy) throw new Error(`${name} has no policy`);
    this.appliance(name).reload(renderFrr(policy));
    this.namespaces.run(name, ["nft", "-f", "-"], renderNftables(policy));
  }

  /** Cuts the cable of a machine's network interface, or mends it: nobody is told. */
  setLink(name: string, up: boolean): void {
    this.namespaces.run(name, ["ip", "link", "set", "eth0", up ? "up" : "down"]);
    if (!up) return;
    // The kernel forgets what went over an interface that was down.
    this.namespaces.run(name, ["ip", "route", "replace", "default", "via", this.gatewayOf(name)]);
  }

  /** Ends the daemon that speaks BGP for one of them, as a crash would. */
  kill(name: string): void {
    const speaker = this.speaker(name);
    this.birds.get(speaker)?.signal("SIGKILL");
    this.frrs.get(speaker)?.signal("bgpd", "SIGKILL");
  }

  /**
   * Makes things fail at once, by the names that the simulator takes: machines end, cables are cut, and the platform
   * carries nothing between two speakers or across a peering any more. Gateways and route servers take back the ranges of
   * networks that they are no longer peered with.
   */
  fail(...names: readonly string[]): void {
    const { speakers, sessions, peerings } = failureOf(this.topology, ...names);
    for (const { name } of speakers) this.kill(name);
    for (const session of sessions) this.cut(session.directions[0]);
    if (peerings.size === 0) return;
    for (const peering of peerings) {
      const [one, other] = peering.split("~");
      this.fabric.setPeering(one, other, false);
    }
    this.program();
    const without = {
      ...this.topology,
      virtualNetworkPeerings: this.topology.virtualNetworkPeerings.filter(
        ({ from, to }) => !peerings.has(pairName(from, to)),
      ),
    };
    for (const [speaker, bird] of this.birds) {
      if (speaker.kind !== "route-server" && speaker.kind !== "gateway") continue;
      const config = this.configs.get(speaker);
      if (config) bird.reload(birdText({ ...config, originates: originated(speaker, without) }));
    }
  }

  private cut({ sender, receiver, session }: Direction): void {
    const cable = this.ports.get(keyOf(session));
    if (cable) this.namespaces.run(cable.machine, ["ip", "link", "set", cable.port, "down"]);
    else this.fabric.block(this.insideAddress(sender), this.insideAddress(receiver));
  }

  /** The names of everything that speaks BGP. */
  speakers(): string[] {
    return this.network.speakers.all.map(({ name }) => name);
  }

  /** Whether a speaker's daemon uses several equally good routes at once, and says so. */
  usesSeveral(name: string): boolean {
    return this.frrs.has(this.speaker(name));
  }

  /** What a speaker took from its neighbours, as its daemon says. */
  routes(name: string): HeldRoute[] {
    const speaker = this.speaker(name);
    return this.birds.get(speaker)?.routes() ?? this.frrs.get(speaker)?.routes() ?? [];
  }

  /** Brings the platform's routes to what route servers and gateways hold now. */
  program(): void {
    const held = new Map<Speaker, readonly HeldRoute[]>();
    for (const [speaker, bird] of this.birds) {
      if (speaker.kind === "route-server" || speaker.kind === "gateway") held.set(speaker, bird.routes());
    }
    this.balance();
    const platform = PlatformRoutes.of(this.topology);
    const programmed = new Map<string, readonly ProgrammedRoute[]>();
    this.fabric.program((virtualNetwork) => {
      const source = platform.gatewayNetworkOf(virtualNetwork);
      if (source === undefined) return [];
      let routes = programmed.get(source);
      if (!routes) {
        routes = this.programmedIn(source, held);
        programmed.set(source, routes);
      }
      return routes;
    });
  }

  /** Whether a ping from one address to another is answered. */
  async ping(from: string, to: string): Promise<boolean> {
    const { status } = await this.pingWith(["-c1", "-W1"], from, to).ended;
    return status === 0;
  }

  /** The instances of appliances that a packet passes on its way, in order. */
  async appliancesBetween(from: string, to: string): Promise<string[]> {
    // All at once: the platform does not answer everybody, and each that is not answered waits a second.
    const probes = Array.from({ length: MOST_HOPS }, (_, index) => ["-c1", "-W1", "-t", String(index + 1)]);
    const answers = await Promise.all(probes.map((options) => this.pingWith(options, from, to).ended));
    const arrived = answers.findIndex(({ status }) => status === 0);
    if (arrived < 0) throw new Error(`${to} does not answer ${from}`);
    return answers.slice(0, arrived).flatMap(({ output }) => {
      const instance = this.instances.get(String(/From (\S+)/.exec(output)?.[1]));
      return instance === undefined ? [] : [instance];
    });
  }

  /** Sends a packet every 20 ms, or as often as told, until it is told to stop; then it says how many were lost. */
  keepPinging(
    from: string,
    to: string,
    interval = 0.02,
  ): () => Promise<{ readonly sent: number; readonly lost: number }> {
    const pinging = this.pingWith(["-q", "-i", String(interval), "-W", "1"], from, to);
    return async () => {
      pinging.interrupt();
      const { output } = await pinging.ended;
      const [, sent, received] = /(\d+) packets transmitted, (\d+) received/.exec(output) ?? [];
      return { sent: Number(sent), lost: Number(sent) - Number(received) };
    };
  }

  private pingWith(options: readonly string[], from: string, to: string): Listening {
    const { machine, address } = this.end(from);
    return this.namespaces.listen(machine, ["ping", "-n", ...options, "-I", address, this.end(to).address]);
  }

  /** Says that an instance's machine is dead, or alive again, to the load balancer before it. */
  setDead(name: string, dead: boolean): void {
    const speaker = this.speaker(name);
    if (dead) this.dead.add(speaker);
    else this.dead.delete(speaker);
  }

  private speaker(name: string): Speaker {
    const speaker = this.network.speakers.named(name);
    if (!speaker) throw new Error(`there is no ${name} in the lab`);
    return speaker;
  }

  /** The machine at an end of a flow: of a spoke, or of a site. */
  private end(name: string): { machine: string; address: string } {
    const { kind, address, virtualNetwork, site } = new Endpoints(this.topology).find(name);
    const machine = kind === "site" ? String(site) : machineOf(String(virtualNetwork));
    return { machine, address: address.toString() };
  }

  private async build({ holdTime = HOLD_TIME, software = "frr", configuredFor }: LabOptions): Promise<void> {
    for (const speaker of this.network.speakers.all) {
      this.namespaces.add(speaker.name);
      if (speaker.kind !== "route-server") this.namespaces.forward(speaker.name);
      this.plugIn(speaker);
    }
    this.addMachines();
    addOverlays(this.topology, this.namespaces);
    for (const session of this.network.sessions) {
      const [direction, back] = session.directions;
      if (session.type === "static" && direction.sender.kind !== "gateway") {
        throw new Error(`${session.name} has no BGP, which the lab cannot run at an appliance`);
      }
      this.addCable(direction);
      for (const each of session.overlay ? [direction, back] : []) {
        this.instances.set(this.endsOf(each).local, each.sender.name);
      }
      if (session.type === "static") this.addStaticRoutes(direction);
      else for (const each of [direction, back]) this.keepInside(each);
    }
    this.namespaces.flush();
    this.balance();
    this.fabric.program(() => []);
    for (const speaker of this.network.speakers.all) {
      if (speaker.kind !== "appliance") this.startEmulation(speaker, holdTime);
      else if (speaker.element.asn !== undefined) {
        this.startAppliance(speaker, software, configuredFor ?? this.topology);
      }
    }
    await this.startRestOfFrr();
    this.program();
  }

  private plugIn(speaker: Speaker): void {
    switch (speaker.kind) {
      case "appliance":
        this.instances.set(speaker.address, speaker.name);
        this.plug(speaker.name, speaker.address, speaker.element.virtualNetwork, speaker.element.subnetGateway);
        this.plugMoreIn(speaker);
        break;
      case "route-server":
        this.plug(speaker.name, speaker.address, speaker.element.virtualNetwork);
        break;
      case "gateway": {
        const { virtualNetwork } = speaker.element;
        const address = this.addressOfGateway(speaker);
        this.plug(speaker.name, address, virtualNetwork);
        // What comes from outside goes inside, whatever there is outside.
        this.namespaces.ip(
          speaker.name,
          `route add default via ${this.gatewayAddress(virtualNetwork, address)} table 100`,
        );
        break;
      }
      case "site":
        for (const prefix of speaker.element.prefixes) {
          const end = new Endpoints(this.topology).ofSite(speaker.name, Ipv4Prefix.parse(prefix));
          if (end) this.namespaces.ip(speaker.name, `address replace ${end.address.toString()}/32 dev lo`);
        }
        break;
      case "circuit":
        break;
    }
  }

  /** The further interfaces of an instance, with the routes that lead to them. */
  private plugMoreIn({ name: machine, element, address: first }: SpeakerOf<"appliance">): void {
    const { virtualNetwork, instances, interfaces = [] } = element;
    const index = instances.findIndex(({ privateIp }) => privateIp === first);
    for (const [number, { privateIps, prefixes }] of interfaces.entries()) {
      const address = privateIps[index];
      const subnet = PlatformRoutes.of(this.topology).subnetHolding(virtualNetwork, address);
      const device = { machine, address, virtualNetwork, subnet, name: `eth${number + 1}` };
      this.fabric.plugIn(device, this.gatewayAddress(virtualNetwork, address), prefixes);
      this.instances.set(address, machine);
    }
  }

  /** A gateway has the ranges of the site, and the router of the site sends into the tunnel what is Azure's. */
  private addStaticRoutes(direction: Direction): void {
    const { sender, receiver } = direction;
    const { local, remote } = this.endsOf(direction);
    const site = (receiver as SpeakerOf<"site">).element;
    for (const range of staticallyAnnounced(site, namesOfLink(sender, direction.session.element))) {
      this.namespaces.ip(sender.name, `route replace ${range} via ${remote} metric ${STATIC_METRIC}`);
    }
    const rank = STATIC_METRIC + direction.preferenceRank;
    for (const { addressSpace } of this.topology.virtualNetworks) {
      for (const range of addressSpace)
        this.namespaces.ip(receiver.name, `route append ${range} via ${local} metric ${rank}`);
    }
  }

  /** A range that a gateway learns may hold the address of a route server or gateway: packets to that stay inside. */
  private keepInside({ sender, receiver }: Direction): void {
    if (sender.kind !== "gateway" || !isInside(receiver)) return;
    const address = this.insideAddress(receiver);
    this.namespaces.ip(sender.name, `route replace ${address}/32 via ${this.gatewayOf(sender.name)}`);
  }

  private plug(machine: string, address: string, virtualNetwork: string, given?: string): void {
    const subnet = PlatformRoutes.of(this.topology).subnetHolding(virtualNetwork, address);
    const gateway = given ?? this.gatewayAddress(virtualNetwork, address);
    this.fabric.plugIn({ machine, address, virtualNetwork, subnet }, gateway);
    this.gateways.set(machine, gateway);
  }

  private gatewayOf(machine: string): string {
    const known = this.gateways.get(machine);
    if (known === undefined) throw new Error(`${machine} has no interface in a virtual network`);
    return known;
  }

  /** The first address of a subnet, where the platform answers. */
  private gatewayAddress(virtualNetwork: string, address: string): string {
    const subnet = PlatformRoutes.of(this.topology).subnetHolding(virtualNetwork, address);
    const range = subnet ? Ipv4Prefix.parse(subnet.addressPrefix) : this.lookup.rangesOf(virtualNetwork)[0];
    return range.addressAt(1).toString();
  }

  private addressOfGateway({ element }: SpeakerOf<"gateway">): string {
    const subnet = this.lookup.subnet(element.virtualNetwork, "GatewaySubnet");
    if (!subnet) throw new Error(`${element.virtualNetwork} has no GatewaySubnet`);
    const index = this.lookup.gatewaysIn(element.virtualNetwork).indexOf(element);
    return Ipv4Prefix.parse(subnet.addressPrefix)
      .addressAt(4 + index)
      .toString();
  }

  /** One machine in every spoke. */
  private addMachines(): void {
    for (const { name, role } of this.topology.virtualNetworks) {
      const end = role === "spoke" ? new Endpoints(this.topology).ofNetwork(name) : undefined;
      if (!end) continue;
      this.namespaces.add(machineOf(name));
      this.plug(machineOf(name), end.address.toString(), name);
    }
  }

  /** What is not between machines in Azure is a cable: circuits, tunnels, lines. */
  private addCable({ sender, receiver, session }: Direction): void {
    if (isInside(sender) && isInside(receiver)) return;
    const index = this.cables.size;
    this.cables.set(keyOf(session), index);
    const ports = new Map([sender, receiver].map((speaker) => [speaker, `c${index}`]));
    for (const direction of session.directions) {
      const tunnel = this.tunnelOf(direction);
      if (tunnel) ports.set(direction.sender, tunnel.interfaceName);
    }
    this.namespaces.connect(sender.name, String(ports.get(sender)), receiver.name, String(ports.get(receiver)));
    this.ports.set(keyOf(session), { machine: sender.name, port: String(ports.get(sender)) });
    for (const direction of session.directions) {
      const { local, remote } = this.endsOf(direction);
      const port = String(ports.get(direction.sender));
      this.namespaces.ip(direction.sender.name, `address add ${local} peer ${remote} dev ${port}`);
      if (direction.sender.kind === "gateway")
        this.namespaces.ip(direction.sender.name, `rule add iif ${port} lookup 100`);
      if (direction.sender.kind === "appliance") this.instances.set(local, direction.sender.name);
    }
  }

  /** The tunnel of an appliance that a cable stands for: the packet filter knows it by the name of its interface. */
  private tunnelOf(direction: Direction): Tunnel | undefined {
    const { sender } = direction;
    if (sender.kind !== "appliance") return undefined;
    const { local } = this.endsOf(direction);
    return tunnelsOf(sender.policy).find(({ bgpAddress }) => bgpAddress === local);
  }

  private endsOf(direction: Direction): Ends {
    const { sender, receiver, session, exportPolicy, importPolicy } = direction;
    if (session.overlay) {
      return { local: overlayAddress(exportPolicy), remote: overlayAddress(importPolicy), direct: true };
    }
    if (isInside(sender) && isInside(receiver)) {
      return { local: this.insideAddress(sender), remote: this.insideAddress(receiver), direct: false };
    }
    const tunnel = [sender, receiver].find((each) => each.kind === "appliance");
    const index = this.cables.get(keyOf(session)) ?? 0;
    const first = Ipv4Prefix.parse("100.100.0.0/16")
      .addressAt(index * 4 + 1)
      .toString();
    const second = Ipv4Prefix.parse("100.100.0.0/16")
      .addressAt(index * 4 + 2)
      .toString();
    const [ofFirst, ofSecond] = tunnel
      ? this.tunnelAddresses(tunnel as SpeakerOf<"appliance">, session.element)
      : [first, second];
    const isFirst = tunnel ? sender === tunnel : sender === session.speakers[0];
    return isFirst
      ? { local: ofFirst, remote: ofSecond, direct: true }
      : { local: ofSecond, remote: ofFirst, direct: true };
  }

  private tunnelAddresses(appliance: SpeakerOf<"appliance">, peering: string): [string, string] {
    const neighbor = appliance.neighbors.get(peering);
    if (!neighbor?.addresses[0]) throw new Error(`${peering} has no address at its other end, which the lab needs`);
    return [neighbor.localAddress, neighbor.addresses[0]];
  }

  private insideAddress(speaker: Speaker): string {
    return speaker.kind === "gateway" ? this.addressOfGateway(speaker) : (speaker as SpeakerOf<"appliance">).address;
  }

  private startEmulation(speaker: Exclude<Speaker, { kind: "appliance" }>, holdTime: number): void {
    const config = emulate(speaker, this.topology, (direction) => this.endsOf(direction), holdTime);
    this.configs.set(speaker, config);
    const neighbors = new Map(
      [...config.sessions, ...config.statics].map(({ neighbor }) => [protocolName(neighbor), neighbor]),
    );
    this.birds.set(speaker, new Bird(this.namespaces, speaker.name, birdText(config), neighbors));
  }

  private startAppliance(speaker: SpeakerOf<"appliance">, software: Software, network: Topology): void {
    const policy = routingPolicyOf(network, speaker.name) ?? speaker.policy;
    if (software === "bird") {
      this.birds.set(speaker, new Bird(this.namespaces, speaker.name, renderBird(policy), this.protocolsOf(speaker)));
    } else {
      const neighbors = this.neighborsOf(speaker);
      this.frrs.set(speaker, new Frr(this.namespaces, speaker.name, renderFrr(policy), neighbors));
    }
    if (!speaker.element.deployed) return;
    const { status, output } = this.namespaces.run(speaker.name, ["nft", "-f", "-"], renderNftables(policy));
    if (status !== 0) throw new Error(`the packet filter of ${speaker.name}: ${output}`);
  }

  /** The name of the neighbour behind each address. */
  private neighborsOf(speaker: SpeakerOf<"appliance">): Map<string, string> {
    return new Map(
      this.network.at(speaker).outgoing.map((direction) => [this.endsOf(direction).remote, direction.receiver.name]),
    );
  }

  /** The name of the neighbour of each protocol in what `renderBird` writes: one for each address of a neighbour. */
  private protocolsOf(speaker: SpeakerOf<"appliance">): Map<string, string> {
    const names = this.neighborsOf(speaker);
    return new Map(
      speaker.policy.neighbors.flatMap(({ name, addresses }) =>
        addresses.map((address, index) => [`${identifier(name)}-${index + 1}`, String(names.get(address))]),
      ),
    );
  }

  private async startRestOfFrr(): Promise<void> {
    for (const [{ name }, frr] of this.frrs) {
      await until(() => frr.isStarted, `zebra of ${name} did not start`);
      frr.startOthers();
    }
    for (const [{ name }, frr] of this.frrs) await until(() => frr.isReady, `FRR of ${name} did not start`);
  }

  private balance(): void {
    for (const { name, loadBalancerIp, instances, interfaces = [] } of this.topology.virtualAppliances) {
      const alive = this.network.speakers.of(name).filter((speaker) => !this.dead.has(speaker));
      const names = new Set(alive.map((speaker) => speaker.name));
      const first = { loadBalancerIp, privateIps: instances.map(({ privateIp }) => privateIp) };
      for (const { loadBalancerIp: frontend, privateIps } of [first, ...interfaces]) {
        if (frontend === undefined) continue;
        this.fabric.balance(
          frontend,
          privateIps.filter((_, index) => names.has(instances[index].name)),
        );
      }
    }
  }

  /** As Azure programs interfaces: the best of what both instances of the route server and the gateways hold. */
  private programmedIn(virtualNetwork: string, held: ReadonlyMap<Speaker, readonly HeldRoute[]>): ProgrammedRoute[] {
    const candidates = new Map<string, { cost: number; nextHop: string }[]>();
    const add = (route: HeldRoute, nextHop: string) => {
      const known = candidates.get(route.prefix) ?? [];
      known.push({ cost: route.path.length - route.preference * 1000, nextHop });
      candidates.set(route.prefix, known);
    };
    const gateways = this.lookup
      .gatewaysIn(virtualNetwork)
      .map(({ name }) => this.speaker(name) as SpeakerOf<"gateway">);
    const routeServers = this.lookup.routeServersIn(virtualNetwork);
    for (const { name } of routeServers) {
      for (const instance of this.network.speakers.of(name)) {
        for (const route of held.get(instance) ?? []) {
          const gateway = gateways.find((each) => each.name === route.from);
          add(route, gateway ? this.addressOfGateway(gateway) : route.nextHop);
        }
      }
    }
    for (const gateway of routeServers.length > 0 ? [] : gateways) {
      for (const route of held.get(gateway) ?? []) add(route, this.addressOfGateway(gateway));
    }
    return [...candidates].map(([prefix, routes]) => {
      const lowest = Math.min(...routes.map(({ cost }) => cost));
      const nextHops = routes.filter(({ cost }) => cost === lowest).map(({ nextHop }) => nextHop);
      return { prefix, nextHops: [...new Set(nextHops)].sort() };
    });
  }
}

/** The address of an instance inside an overlay, that of its policy for the neighbour there. */
function overlayAddress(policy: NeighborPolicy | undefined): string {
  if (!policy) throw new Error("an end of an overlay has no policy");
  return policy.localAddress;
}

/** Two speakers may have several sessions, each of its own element. */
function keyOf({ name, element }: Session): string {
  return `${name} of ${element}`;
}

/** Whether a machine has an interface in a virtual network. */
function isInside({ kind }: Speaker): boolean {
  return kind === "route-server" || kind === "gateway" || kind === "appliance";
}

function machineOf(spoke: string): string {
  return `vm.${spoke}`;
}

/** Waits until something is so. */
export function until(check: () => boolean, otherwise: string, seconds?: number): Promise<void> {
  return eventually(() => {
    if (!check()) throw new Error(otherwise);
  }, seconds);
}
