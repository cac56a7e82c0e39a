import { execFileSync, spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";

/** The names of all namespaces and folders of labs begin with this. */
const PREFIX = "arslab-";

/**
 * Waits until the process that started it is no more, however it ended, and then removes what it left. A lab that was just
 * being built may get some more after that.
 */
const REAPER = `
read -r line
for pass in 1 2; do
  for name in $(ls /var/run/netns | grep "^$1-"); do
    kill -KILL $(ip netns pids "$name")
    ip netns del "$name"
  done
  sleep 1
done
rm -rf "$2"
`;

/** How a program ended, and what it said. */
export interface Outcome {
  readonly status: number | null;
  readonly output: string;
}

/** A program that is being listened to. */
export interface Listening {
  readonly ended: Promise<Outcome>;
  interrupt(): void;
}

/**
 * The network namespaces of one lab, the programs that run in them and a folder for their files. All of it goes with
 * `remove`, or with the process if that ends before.
 */
export class Namespaces {
  readonly folder = mkdtempSync(join(tmpdir(), PREFIX));
  private readonly names: string[] = [];
  private readonly children = new Set<ChildProcess>();
  private readonly reaper: ChildProcess;
  /** Commands that are yet to be run: many at once take no longer than one. */
  private script: string[] = [];

  constructor() {
    // Signals that the process can handle do not arrive in jest, and of a terminal's its whole group gets them. The end of
    // the process closes the pipe.
    this.reaper = spawn("sh", ["-c", REAPER, "sh", basename(this.folder), this.folder], {
      detached: true,
      stdio: ["pipe", "ignore", "ignore"],
    });
    this.reaper.unref();
  }

  /** The full name of a namespace. Names of elements may hold what a file name cannot. */
  nameOf(machine: string): string {
    return `${basename(this.folder)}-${machine}`.replace(/[^A-Za-z0-9.-]/g, "_");
  }

  add(machine: string): void {
    const name = this.nameOf(machine);
    this.names.push(name);
    this.script.push(
      `ip netns add ${name}`,
      // Before there are links: an interface keeps what was the default when it came.
      `ip netns exec ${name} sysctl -qw net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0 net.ipv4.conf.all.send_redirects=0 net.ipv4.conf.default.send_redirects=0 net.ipv4.conf.default.accept_redirects=0 net.ipv4.fib_multipath_hash_policy=1 net.ipv4.icmp_ratelimit=0`,
      `ip -n ${name} link set lo up`,
    );
  }

  /** Sets a kernel parameter of a machine when `flush` is called. */
  sysctl(machine: string, setting: string): void {
    this.script.push(`ip netns exec ${this.nameOf(machine)} sysctl -qw ${setting}`);
  }

  /** Lets a machine pass packets on. */
  forward(machine: string): void {
    this.sysctl(machine, "net.ipv4.ip_forward=1");
  }

  /** Runs `ip` in a namespace when `flush` is called. */
  ip(machine: string, args: string): void {
    this.script.push(`ip -n ${this.nameOf(machine)} ${args}`);
  }

  /** Runs `bridge` in a namespace when `flush` is called. */
  bridge(machine: string, args: string): void {
    this.script.push(`bridge -n ${this.nameOf(machine)} ${args}`);
  }

  /** A cable between two machines. */
  connect(one: string, port: string, other: string, otherPort: string): void {
    this.script.push(
      `ip link add ${port} netns ${this.nameOf(one)} type veth peer name ${otherPort} netns ${this.nameOf(other)}`,
      `ip -n ${this.nameOf(one)} link set ${port} up`,
      `ip -n ${this.nameOf(other)} link set ${otherPort} up`,
    );
  }

  /** Does all that was asked for since the last time. */
  flush(): void {
    const script = this.script.join("\n");
    this.script = [];
    execFileSync("sh", ["-e"], { input: script, stdio: ["pipe", "pipe", "pipe"] });
  }

  /** Starts a program in a namespace; it is ended with the lab. */
  start(machine: string, command: readonly string[]): ChildProcess {
    // `ip netns exec` becomes the program, so the child is the program itself.
    const child = spawn("ip", ["netns", "exec", this.nameOf(machine), ...command], { stdio: "ignore" });
    this.children.add(child);
    child.once("exit", () => this.children.delete(child));
    return child;
  }

  /** Starts a program whose words count; it may be interrupted before it ends by itself. */
  listen(machine: string, command: readonly string[]): Listening {
    const child = spawn("ip", ["netns", "exec", this.nameOf(machine), ...command], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    this.children.add(child);
    let output = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    const ended = new Promise<Outcome>((resolve) =>
      child.once("close", (status) => {
        this.children.delete(child);
        resolve({ status, output });
      }),
    );
    return { ended, interrupt: () => void child.kill("SIGINT") };
  }

  /** Runs a program in a namespace and returns what it says, also when it fails. */
  run(machine: string, command: readonly string[], input?: string): Outcome {
    const { status, stdout, stderr } = spawnSync("ip", ["netns", "exec", this.nameOf(machine), ...command], {
      encoding: "utf8",
      input,
    });
    return { status, output: stdout + stderr };
  }

  remove(): void {
    for (const child of this.children) {
      child.kill("SIGCONT");
      child.kill("SIGKILL");
    }
    this.children.clear();
    if (this.names.length > 0) spawnSync("sh", { input: this.names.map((name) => `ip netns del ${name}`).join("\n") });
    rmSync(this.folder, { recursive: true, force: true });
    this.reaper.kill("SIGKILL");
  }
}
