import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { Io } from "../../bin/output/io";
import { run } from "../../bin/run";

/** What a call of the command line came to. */
export interface Result {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

interface World {
  readonly isTTY?: boolean;
  readonly env?: Io["env"];
  readonly stdin?: string;
}

export const repository = resolve(__dirname, "../..");

/** A directory of its own for one test, in which the command line runs in this process. */
export class WorkingDirectory {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), "dual-homed-test-")));

  /** @param program what runs in place of the command line, where a test needs something that fails */
  constructor(private readonly program = run) {}

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  empty(): void {
    for (const name of readdirSync(this.path)) rmSync(join(this.path, name), { recursive: true });
  }

  async run(args: readonly string[], world: World = {}): Promise<Result> {
    const texts = { stdout: "", stderr: "" };
    const output = (name: keyof typeof texts) => ({
      write: (text: string) => void (texts[name] += text),
      isTTY: world.isTTY ?? false,
    });
    const io = {
      stdout: output("stdout"),
      stderr: output("stderr"),
      readStdin: () => Promise.resolve(world.stdin ?? ""),
      cwd: this.path,
      env: world.env ?? {},
    };
    const exitCode = await this.program(args, io);
    return { exitCode, ...texts };
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(join(this.path, name)), { recursive: true });
    writeFileSync(join(this.path, name), text);
  }

  read(name: string): string {
    return readFileSync(join(this.path, name), "utf8");
  }

  /** Every file, with its text and time, and every directory: what must be the same when nothing is written. */
  contents(): Record<string, string> {
    return Object.fromEntries(
      this.paths().map((path) => {
        const facts = statSync(join(this.path, path));
        return [path, facts.isFile() ? `${facts.mtimeMs} ${this.read(path)}` : "directory"];
      }),
    );
  }

  /** The paths of all files. */
  files(): string[] {
    return this.paths().filter((path) => statSync(join(this.path, path)).isFile());
  }

  private paths(): string[] {
    return readdirSync(this.path, { recursive: true, encoding: "utf8" }).sort();
  }
}

/** A working directory for each test of the file, removed after it. */
export function freshWorkingDirectory(): () => WorkingDirectory {
  let directory: WorkingDirectory;
  beforeEach(() => {
    directory = new WorkingDirectory();
  });
  afterEach(() => {
    directory.remove();
  });
  return () => directory;
}

const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJtx75PcVZhsMv8R+6MUsJd8nQHH+CZ/lXUkwAb6+qJt nobody";

interface Choices {
  readonly northRange?: string;
  readonly westInstances?: number;
  readonly extra?: string;
}

/** A network file with two hubs and a spoke. */
export function networkText({ northRange = "10.20.0.0/22", westInstances = 1, extra = "" }: Choices = {}): string {
  return `version: 1
name: europe
adminSshPublicKey: ${PUBLIC_KEY}
hubs:
  west:
    location: westeurope
    addressSpace: [10.10.0.0/22]
    asn: 65001
    applianceInstances: ${westInstances}
    internetEgress: true
  north:
    location: northeurope
    addressSpace: [${northRange}]
    asn: 65002
    internetEgress: true
spokes:
  app:
    location: westeurope
    addressSpace: [10.30.0.0/22]
redundancy: activePassive
${extra}`;
}

/** Two hubs that claim the same addresses. */
export const overlappingNetworkText = networkText({ northRange: "10.10.0.0/22" });
