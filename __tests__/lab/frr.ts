import { spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { HeldRoute } from "./bird";
import type { Namespaces } from "./namespaces";

const DAEMONS = ["zebra", "staticd", "bgpd"] as const;

/** A real FRR that runs the file which the library writes for an appliance, as it is. */
export class Frr {
  /** The folder of its sockets, process ids and configuration. */
  readonly sockets: string;
  private readonly children = new Map<string, ChildProcess>();
  private readonly file: string;

  /** @param neighbors the name of the neighbour behind each address */
  constructor(
    private readonly namespaces: Namespaces,
    private readonly machine: string,
    config: string,
    private readonly neighbors: ReadonlyMap<string, string>,
  ) {
    this.sockets = join(namespaces.folder, `frr-${namespaces.nameOf(machine)}`);
    this.file = join(this.sockets, "frr.conf");
    mkdirSync(this.sockets);
    spawnSync("chown", ["frr:frr", this.sockets]);
    spawnSync("chmod", ["755", namespaces.folder]);
    writeFileSync(this.file, config);
    this.startDaemon("zebra");
  }

  /** Whether the daemon that all others speak to can be; they would wait for ten seconds before they tried again. */
  get isStarted(): boolean {
    return existsSync(join(this.sockets, "zserv.api"));
  }

  /** Starts the daemons that depend on the first one. */
  startOthers(): void {
    this.startDaemon("staticd");
    this.startDaemon("bgpd");
  }

  /** Whether all daemons can be spoken to. */
  get isReady(): boolean {
    return DAEMONS.every((daemon) => existsSync(join(this.sockets, `${daemon}.vty`)));
  }

  /** Puts a new configuration into effect the way a deployment does: the difference alone. */
  reload(config: string): string {
    writeFileSync(this.file, config);
    const args = [
      "--reload",
      "--vty_socket",
      this.sockets,
      "--confdir",
      this.sockets,
      "--rundir",
      this.sockets,
      this.file,
    ];
    const run = () => this.namespaces.run(this.machine, ["/usr/lib/frr/frr-reload.py", ...args]);
    const first = run();
    // It gives each new line twice, and bgpd calls some of them a mistake the second time; the next run finds nothing to do.
    const { status, output } = first.status === 0 ? first : run();
    if (status !== 0) throw new Error(`frr-reload on ${this.machine}: ${output}`);
    return output;
  }

  /** Every route it took from a neighbour. */
  routes(): HeldRoute[] {
    const table = this.json("show bgp ipv4 unicast json") as { routes?: Record<string, FrrPath[]> };
    return Object.entries(table.routes ?? {}).flatMap(([prefix, paths]) =>
      paths
        .filter(({ peerId, valid }) => peerId !== "(unspec)" && valid === true)
        .map((path) => ({
          prefix,
          path: path.path === "" ? [] : path.path.split(" ").map(Number),
          nextHop: path.nexthops[0].ip,
          from: this.neighbors.get(path.peerId) ?? path.peerId,
          best: path.bestpath === true || path.multipath === true,
          preference: 0,
        })),
    );
  }

  /** How long each session has been up, in milliseconds, by the name of the neighbour. */
  sessions(): ReadonlyMap<string, number> {
    const table = this.json("show bgp ipv4 unicast summary json") as { peers?: Record<string, FrrPeer> };
    return new Map(
      Object.entries(table.peers ?? {})
        .filter(([, { state }]) => state === "Established")
        .map(([address, { peerUptimeMsec }]) => [this.neighbors.get(address) ?? address, peerUptimeMsec]),
    );
  }

  /** Ends one daemon as a crash would, freezes it so that nobody is told, or lets it go on. */
  signal(daemon: (typeof DAEMONS)[number], signal: "SIGKILL" | "SIGSTOP" | "SIGCONT"): void {
    this.children.get(daemon)?.kill(signal);
  }

  /** Starts a daemon again, with the file it had. */
  restart(daemon: (typeof DAEMONS)[number]): void {
    this.startDaemon(daemon);
  }

  private startDaemon(daemon: string): void {
    const path = (suffix: string) => join(this.sockets, suffix);
    const child = this.namespaces.start(this.machine, [
      `/usr/lib/frr/${daemon}`,
      // Each reads of the file what concerns it.
      ...[
        "-f",
        this.file,
        "-P",
        "0",
        "--vty_socket",
        this.sockets,
        "-z",
        path("zserv.api"),
        "-i",
        path(`${daemon}.pid`),
      ],
      ...["--log", `file:${path(`${daemon}.log`)}`],
    ]);
    this.children.set(daemon, child);
  }

  private json(command: string): unknown {
    const { status, stdout } = this.vtysh(["-c", command]);
    if (status !== 0 || stdout.trim() === "") return {};
    try {
      return JSON.parse(stdout);
    } catch {
      // bgpd is just coming or going.
      return {};
    }
  }

  private vtysh(args: readonly string[]) {
    return spawnSync("vtysh", ["--vty_socket", this.sockets, ...args], { encoding: "utf8" });
  }
}

interface FrrPath {
  readonly path: string;
  readonly peerId: string;
  readonly valid?: boolean;
  readonly bestpath?: boolean;
  readonly multipath?: boolean;
  readonly nexthops: readonly { readonly ip: string }[];
}

interface FrrPeer {
  readonly state: string;
  readonly peerUptimeMsec: number;
}
