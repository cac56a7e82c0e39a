import { Ipv4Address, Ipv4Prefix } from "../../lib/net";
import { TopologyLookup, type Subnet, type Topology } from "../../lib/topology";
import type { Namespaces } from "./namespaces";

/** A network interface of a machine in a virtual network. */
export interface Device {
  readonly machine: string;
  readonly address: string;
  readonly virtualNetwork: string;
  readonly subnet?: Subnet;
  /** The name of the interface; `eth0` if there is one only. */
  readonly name?: string;
}

/** A route that gateways and route servers of a network program, with equal next hops. */
export interface ProgrammedRoute {
  readonly prefix: string;
  readonly nextHops: readonly string[];
}

const MACHINE = "fabric";
const FIRST_TABLE = 1000;

/** Ranges that the platform drops unless a route says otherwise. */
const NEVER_SENT = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10"];

/**
 * What Azure is to its machines: a router between all network interfaces, which for each of them decides by the effective
 * routes of its subnet. Written apart from the simulator, which it is there to be compared with.
 */
export class Fabric {
  private readonly lookup: TopologyLookup;
  private readonly ports = new Map<string, { readonly device: Device; readonly port: string }>();
  private readonly tables = new Map<string, { readonly table: number; readonly device: Device }>();
  private readonly balanced = new Map<string, readonly string[]>();
  private applied = new Map<number, ReadonlySet<string>>();
  private readonly cut = new Set<string>();

  constructor(
    private readonly namespaces: Namespaces,
    private readonly topology: Topology,
  ) {
    this.lookup = TopologyLookup.of(topology);
    namespaces.add(MACHINE);
    namespaces.forward(MACHINE);
  }

  /**
   * Plugs an interface of a machine in: its only way to anybody is the first address of its subnet.
   * @param destinations what the machine sends there; of two interfaces for the same, it uses the one plugged in last
   */
  plugIn(device: Device, gateway: string, destinations: readonly string[] = ["0.0.0.0/0"]): void {
    const port = `f${this.ports.size}`;
    const { machine, address, name = "eth0" } = device;
    this.namespaces.connect(machine, name, MACHINE, port);
    const length = device.subnet ? Ipv4Prefix.parse(device.subnet.addressPrefix).length : 32;
    this.namespaces.ip(machine, `address add ${address}/${length} dev ${name}`);
    if (!device.subnet) this.namespaces.ip(machine, `route add ${gateway}/32 dev ${name}`);
    for (const to of destinations) this.namespaces.ip(machine, `route replace ${to} via ${gateway} dev ${name}`);
    this.namespaces.ip(MACHINE, `address add ${gateway}/32 dev ${port}`);
    this.namespaces.ip(MACHINE, `route add ${address}/32 dev ${port}`);
    this.ports.set(address, { device, port });
    const key = `${device.virtualNetwork}/${device.subnet?.name ?? ""}`;
    const table = this.tables.get(key)?.table ?? FIRST_TABLE + this.tables.size;
    this.tables.set(key, { table, device });
    this.namespaces.ip(MACHINE, `rule add iif ${port} lookup ${table} pref 1000`);
    // As in Azure, the platform also is between machines of one subnet.
    this.namespaces.sysctl(MACHINE, `net.ipv4.conf.${port}.proxy_arp=1`);
    // What no route of the subnet matches goes nowhere, and not by the fabric's own routes.
    this.namespaces.ip(MACHINE, `rule add iif ${port} unreachable pref 32000`);
  }

  /** The frontend of a load balancer and the machines behind it that answer. */
  balance(frontend: string, instances: readonly string[]): void {
    this.balanced.set(frontend, instances);
  }

  /** Takes the peering of two networks away, or puts it back. */
  setPeering(one: string, other: string, up: boolean): void {
    for (const key of [`${one}~${other}`, `${other}~${one}`]) {
      if (up) this.cut.delete(key);
      else this.cut.add(key);
    }
  }

  /** Carries nothing between two addresses any more. */
  block(one: string, other: string): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ]) {
      this.namespaces.run(MACHINE, ["ip", "rule", "add", "from", from, "to", to, "unreachable", "pref", "500"]);
    }
  }

  /** Brings every interface's routes to what they should be, given what BGP programs in each network. */
  program(routesOf: (virtualNetwork: string) => readonly ProgrammedRoute[]): void {
    const next = new Map<number, ReadonlySet<string>>();
    for (const { table, device } of this.tables.values()) {
      next.set(table, new Set(this.linesOf(device, routesOf(device.virtualNetwork))));
    }
    const changes: string[] = [];
    for (const [table, lines] of next) {
      const before = this.applied.get(table) ?? new Set();
      // A route is replaced at once: no packet finds none.
      const kept = new Set([...lines].map(prefixOf));
      for (const line of lines) if (!before.has(line)) changes.push(`route replace table ${table} ${line}`);
      for (const line of before) if (!kept.has(prefixOf(line))) changes.push(`route del table ${table} ${line}`);
    }
    this.applied = next;
    if (changes.length === 0) return;
    const { status, output } = this.namespaces.run(MACHINE, ["ip", "-force", "-batch", "-"], changes.join("\n"));
    if (status !== 0) throw new Error(`the routes of the platform: ${output}`);
  }

  private isPeered(one: string, other: string): boolean {
    if (one === other) return true;
    const halves = [this.lookup.half(one, other), this.lookup.half(other, one)];
    return halves.every((half) => half?.allowVirtualNetworkAccess === true) && !this.cut.has(`${one}~${other}`);
  }

  private linesOf({ virtualNetwork, subnet }: Device, learned: readonly ProgrammedRoute[]): string[] {
    const local = this.topology.virtualNetworks
      .filter(({ name }) => this.isPeered(virtualNetwork, name))
      .flatMap(({ name }) => this.lookup.rangesOf(name));
    const user = (subnet?.routeTable?.routes ?? []).map((route) => ({
      prefix: Ipv4Prefix.parse(route.addressPrefix),
      nextHops: route.nextHopType === "VirtualAppliance" ? [String(route.nextHopIp)] : [],
      local: route.nextHopType === "VnetLocal",
    }));
    // BGP never replaces the routes of the network itself and of those it is peered with.
    const bgp = (subnet?.routeTable?.bgpRoutePropagation === false ? [] : learned)
      .map(({ prefix, nextHops }) => ({ prefix: Ipv4Prefix.parse(prefix), nextHops, local: false }))
      .filter(({ prefix }) => !local.some((range) => range.contains(prefix)));
    const system = [
      ...local.map((prefix) => ({ prefix, nextHops: [], local: true })),
      ...NEVER_SENT.map((text) => ({ prefix: Ipv4Prefix.parse(text), nextHops: [], local: false })),
    ];
    const rows = new Map<string, { prefix: Ipv4Prefix; nextHops: readonly string[]; local: boolean }>();
    for (const row of [...system, ...bgp, ...user]) rows.set(row.prefix.toString(), row);
    const lines = [...rows.values()].map(({ prefix, nextHops }) => {
      const via = nextHops.flatMap((hop) => this.via(hop, virtualNetwork));
      const target =
        via.length === 0 ? "" : via.length === 1 ? ` ${via[0]}` : via.map((hop) => ` nexthop ${hop}`).join("");
      return target === "" ? `blackhole ${prefix.toString()}` : `${prefix.toString()}${target}`;
    });
    const sorted = [...rows.values()].sort((a, b) => b.prefix.length - a.prefix.length);
    for (const [address, { port }] of this.ports) {
      const parsed = Ipv4Address.parse(address);
      if (sorted.find(({ prefix }) => prefix.containsAddress(parsed))?.local) lines.push(`${address}/32 dev ${port}`);
    }
    return lines;
  }

  /** How packets get to a next hop, if it is in the network or in one that is peered with it. */
  private via(hop: string, virtualNetwork: string): string[] {
    const instances = this.balanced.get(hop);
    if (instances) return instances.flatMap((each) => this.via(each, virtualNetwork));
    const owner = this.ports.get(hop);
    if (!owner) return [];
    const { virtualNetwork: there } = owner.device;
    if (!this.isPeered(virtualNetwork, there)) return [];
    return [`via ${hop} dev ${owner.port} onlink`];
  }
}

/** The prefix of a route, which is at the beginning, or after its type. */
function prefixOf(line: string): string {
  return line.replace(/^blackhole /, "").split(" ")[0];
}
