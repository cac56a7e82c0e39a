import { execFileSync, type ChildProcess } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Namespaces } from "./namespaces";

/** A route as a daemon holds it. */
export interface HeldRoute {
  readonly prefix: string;
  readonly path: readonly number[];
  readonly nextHop: string;
  /** The name of the neighbour that sent it. */
  readonly from: string;
  /** Whether the daemon uses it: the one best route of BIRD, or one of those that FRR puts side by side. */
  readonly best: boolean;
  /** What BIRD was told to prefer before it looks at paths. */
  readonly preference: number;
}

/** One end of a session in BIRD. */
export interface BirdSession {
  readonly neighbor: string;
  readonly localAddress: string;
  readonly localAsn: number;
  readonly address: string;
  readonly asn: number;
  /** Whether the neighbour is more than one hop away. */
  readonly multihop: boolean;
  /** Whether it leaves connecting to the neighbour. */
  readonly passive: boolean;
  /** Lines of the filters; a route that comes to their end is accepted. */
  readonly import: readonly string[];
  readonly export: readonly string[];
  /** More lines, such as `rr client;`. */
  readonly options?: readonly string[];
  readonly channelOptions?: readonly string[];
}

interface StaticNeighbor {
  readonly neighbor: string;
  readonly prefixes: readonly string[];
  readonly preference: number;
}

export interface BirdConfig {
  readonly routerId: string;
  /** What it originates. */
  readonly originates: readonly string[];
  readonly sessions: readonly BirdSession[];
  /** Neighbours without BGP, and the ranges that are configured as theirs. */
  readonly statics: readonly StaticNeighbor[];
  /** Lines that accept what goes into the kernel of what it learns. */
  readonly kernel?: string;
  /** In seconds. */
  readonly holdTime: number;
}

/** A BIRD on one machine of a lab. */
export class Bird {
  private readonly base: string;
  private child: ChildProcess;

  /** @param neighbors the name of the neighbour of each of its protocols */
  constructor(
    private readonly namespaces: Namespaces,
    private readonly machine: string,
    text: string,
    private readonly neighbors: ReadonlyMap<string, string>,
  ) {
    this.base = join(namespaces.folder, namespaces.nameOf(machine));
    writeFileSync(`${this.base}.conf`, text);
    this.child = this.run();
  }

  /** Ends it as a crash would, freezes it so that nobody is told, or lets it go on. */
  signal(signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    this.child.kill(signal);
  }

  /** Puts another configuration into effect; sessions that are in both stay up. */
  reload(text: string): void {
    writeFileSync(`${this.base}.conf`, text);
    this.ask("configure");
  }

  restart(): void {
    this.child = this.run();
  }

  private run(): ChildProcess {
    const { base, machine } = this;
    return this.namespaces.start(machine, [
      "bird",
      "-f",
      "-c",
      `${base}.conf`,
      "-s",
      `${base}.ctl`,
      "-P",
      `${base}.pid`,
    ]);
  }

  /** Every route it took from a neighbour. */
  routes(): HeldRoute[] {
    const text = this.ask("show route all");
    const held: HeldRoute[] = [];
    let prefix = "";
    for (const block of text.split(/\n(?=\S|\s{10,}unicast|\s{10,}unreachable)/)) {
      const head = /^(\d+\.\d+\.\d+\.\d+\/\d+)?\s+(?:unicast|unreachable) \[(\S+) [^\]]*\] (\*)? ?(?:\((\d+))?/.exec(
        block,
      );
      if (!head) continue;
      prefix = head[1] ?? prefix;
      const from = this.neighbors.get(head[2]);
      if (from === undefined) continue;
      const field = (name: string) => new RegExp(`BGP\\.${name}: ?(.*)`).exec(block)?.[1].trim() ?? "";
      const path = field("as_path");
      held.push({
        prefix,
        path: path === "" ? [] : path.split(" ").map(Number),
        nextHop: field("next_hop").split(" ")[0],
        from,
        best: head[3] === "*",
        preference: Number(head[4]),
      });
    }
    return held;
  }

  ask(question: string): string {
    try {
      return execFileSync("birdc", ["-s", `${this.base}.ctl`, question], { encoding: "utf8", stdio: "pipe" });
    } catch {
      // It has not opened its socket yet, or is no more.
      return "";
    }
  }
}

/** The protocol of the routes that a speaker originates. Nothing that it learns is preferred to them. */
export const OWN = "own";

/** What the protocol of a session with a neighbour is called. */
export function protocolName(neighbor: string): string {
  return `s_${neighbor.replace(/[^A-Za-z0-9]/g, "_")}`;
}

/** Writes a configuration for BIRD. */
export function birdText({ routerId, originates, sessions, statics, kernel, holdTime }: BirdConfig): string {
  return `
router id ${routerId};
protocol device { scan time 1; }
ipv4 table reach;
protocol static everywhere { ipv4 { table reach; }; route 0.0.0.0/0 via "lo"; }
protocol static ${OWN} { ipv4 { preference 65535; }; ${originates.map((prefix) => `route ${prefix} unreachable;`).join(" ")} }
${statics.map(staticText).join("\n")}
${kernel === undefined ? "" : `protocol kernel { merge paths on limit 8; ipv4 { import none; export filter { ${kernel} reject; }; }; }`}
template bgp speaker {
  hold time ${holdTime};
  keepalive time ${Math.max(1, Math.floor(holdTime / 3))};
  connect delay time 1;
  connect retry time 1;
  error wait time 1, 2;
  graceful restart off;
  long lived graceful restart off;
}
${sessions.map(sessionText).join("\n")}
`;
}

/** The ranges stay when the tunnel is down: nobody tells. */
function staticText({ neighbor, prefixes, preference }: StaticNeighbor): string {
  const routes = prefixes.map((prefix) => `route ${prefix} unreachable;`).join(" ");
  return `protocol static ${protocolName(neighbor)} { ipv4 { preference ${preference}; }; ${routes} }`;
}

function sessionText(each: BirdSession): string {
  const { neighbor, localAddress, localAsn, address, asn, multihop, passive } = each;
  return `
protocol bgp ${protocolName(neighbor)} from speaker {
  local ${localAddress} as ${localAsn};
  neighbor ${address} as ${asn};
  ${multihop ? "multihop 16;" : "direct;"}
  ${passive ? "passive on;" : ""}
  ${(each.options ?? []).join(" ")}
  ipv4 {
    ${multihop ? "igp table reach;" : ""}
    ${(each.channelOptions ?? []).join(" ")}
    import filter { ${each.import.join(" ")} accept; };
    export filter { ${each.export.join(" ")} accept; };
  };
}`;
}
