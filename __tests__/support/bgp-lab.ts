import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NeighborPolicy, RoutingPolicy } from "../../lib/policy";

export interface AnnouncedRoute {
  readonly prefix: string;
  /** ASNs the route has collected before the route server, which puts its own before them. */
  readonly path: readonly number[];
}

export interface LearnedRoute {
  readonly path: string;
  readonly nextHop: string;
  /** Where it is not the usual one. */
  readonly localPreference?: string;
  /** Where there are any, as BIRD writes them. */
  readonly communities?: string;
}

/**
 * One appliance and the neighbours of its policy (the first instance of each, BIRD) in network namespaces of their own,
 * each in a subnet of its own around one router, as in Azure. Everything goes with `stop`.
 */
export class BgpLab {
  private static count = 0;
  /** Namespaces are known to the whole machine: a prefix keeps runs side by side apart. */
  private readonly prefix = `rc${process.pid}-${BgpLab.count++}-`;
  readonly folder = mkdtempSync(join(tmpdir(), "bgp-lab-"));
  private readonly namespaces: string[] = [];
  private readonly processes: ChildProcess[] = [];

  constructor(
    readonly policy: RoutingPolicy,
    announced: Readonly<Record<string, readonly AnnouncedRoute[]>>,
  ) {
    try {
      this.build(announced);
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** Starts a program in a namespace; it is ended with the lab, or before. */
  start(name: string, command: readonly string[]): ChildProcess {
    const child = spawn("ip", ["netns", "exec", this.prefix + name, ...command], { stdio: "ignore" });
    this.processes.push(child);
    return child;
  }

  /** Runs a program in a namespace and returns what it writes. */
  run(name: string, command: readonly string[]): string {
    return execFileSync("ip", ["netns", "exec", this.prefix + name, ...command], { encoding: "utf8", stdio: "pipe" });
  }

  /** What a route server has learned from the appliance, by prefix. */
  learnedBy(routeServer: string): Record<string, LearnedRoute> {
    const text = this.ask(routeServer, "show route all protocol nva");
    const routes: Record<string, LearnedRoute> = {};
    for (const block of text.split(/\n(?=\d+\.\d+\.\d+\.\d+\/)/).slice(1)) {
      const field = (name: string) => new RegExp(`BGP\\.${name}: (.*)`).exec(block)?.[1].trim() ?? "";
      const localPreference = field("local_pref");
      const communities = field("community");
      routes[block.split(" ")[0]] = {
        path: field("as_path"),
        nextHop: field("next_hop"),
        ...(localPreference === "100" ? {} : { localPreference }),
        ...(communities === "" ? {} : { communities }),
      };
    }
    return routes;
  }

  /** How often the appliance has taken back a route that it had sent to a route server. */
  withdrawnFrom(routeServer: string): number {
    const counter = /Import withdraws: +(\d+)/.exec(this.ask(routeServer, "show protocols all nva"));
    return Number(counter?.[1]);
  }

  stop(): void {
    for (const child of this.processes) child.kill("SIGKILL");
    for (const name of this.namespaces) execFileSync("ip", ["netns", "del", name]);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private build(announced: Readonly<Record<string, readonly AnnouncedRoute[]>>): void {
    this.namespace("fabric");
    this.sh("fabric", "sysctl -qw net.ipv4.ip_forward=1");
    this.connect("nva", this.policy.address);
    // The machines at the other ends of overlays are for the test to connect.
    for (const neighbor of this.policy.neighbors.filter(({ overlay }) => overlay === undefined)) {
      if (neighbor.tunnel) this.tunnelTo(neighbor);
      else this.connect(neighbor.name, neighbor.addresses[0]);
      const config = join(this.folder, `${neighbor.name}.conf`);
      writeFileSync(config, routeServerConfig(this.policy, neighbor, announced[neighbor.name] ?? []));
      this.start(neighbor.name, ["bird", "-f", "-c", config, "-s", this.socket(neighbor.name)]);
    }
  }

  private ask(routeServer: string, question: string): string {
    const command = ["-s", this.socket(routeServer), question];
    return execFileSync("birdc", command, { encoding: "utf8", stdio: "pipe" });
  }

  private socket(routeServer: string): string {
    return join(this.folder, `${routeServer}.ctl`);
  }

  private namespace(name: string): void {
    execFileSync("ip", ["netns", "add", this.prefix + name]);
    this.namespaces.push(this.prefix + name);
    this.sh(name, "ip link set lo up");
  }

  /** Puts something into a namespace of its own, in the subnet of this address. */
  connect(name: string, address: string): void {
    this.namespace(name);
    const gateway = address.replace(/\d+$/, "1");
    const subnet = subnetPort(address);
    const port = `p${this.namespaces.length}`;
    this.sh(name, `ip link add eth0 type veth peer name ${port} netns ${this.prefix}fabric`);
    this.sh(
      "fabric",
      `if [ ! -e /sys/class/net/${subnet} ]; then
        ip link add ${subnet} type bridge && ip address add ${gateway}/24 dev ${subnet} && ip link set ${subnet} up
      fi
      ip link set ${port} master ${subnet} up`,
    );
    this.sh(
      name,
      `ip address add ${address}/24 dev eth0 && ip link set eth0 up && ip route add default via ${gateway}`,
    );
  }

  /** A link of its own stands in for a tunnel. */
  private tunnelTo({ name, addresses: [address], localAddress }: NeighborPolicy): void {
    this.namespace(name);
    const port = `ipsec-${this.namespaces.length}`;
    this.sh(name, `ip link add eth0 type veth peer name ${port} netns ${this.prefix}nva`);
    this.sh("nva", `ip address add ${localAddress} peer ${address}/32 dev ${port} && ip link set ${port} up`);
    this.sh(name, `ip address add ${address} peer ${localAddress}/32 dev eth0 && ip link set eth0 up`);
  }

  /** Runs a shell script in a namespace. */
  sh(name: string, script: string): string {
    return this.run(name, ["sh", "-c", script]);
  }
}

/** The port of the fabric in the subnet of an address. */
export function subnetPort(address: string): string {
  return `s${address.replace(/\.\d+$/, "").replace(/\./g, "-")}`;
}

function routeServerConfig(
  policy: RoutingPolicy,
  neighbor: NeighborPolicy,
  announced: readonly AnnouncedRoute[],
): string {
  const [address] = neighbor.addresses;
  const paths = announced.flatMap(({ prefix, path }) =>
    [...path].reverse().map((asn) => `if net = ${prefix} then bgp_path.prepend(${asn});`),
  );
  return `
router id ${address};
protocol device { }
protocol static announced { ipv4; ${announced.map(({ prefix }) => `route ${prefix} unreachable;`).join(" ")} }
protocol bgp nva {
  local ${address} as ${neighbor.asn};
  neighbor ${neighbor.localAddress} as ${policy.asn};
  ${neighbor.tunnel ? "direct" : "multihop 8"};
  connect delay time 1;
  connect retry time 1;
  error wait time 1, 2;
  graceful restart off;
  ipv4 {
    import all;
    export filter { if source != RTS_STATIC then reject; ${paths.join(" ")} accept; };
    next hop self;
  };
}
`;
}
