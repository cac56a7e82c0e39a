import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { namedTypesOf } from "../support/azurerm/named-types";
import { providerSchema } from "../support/azurerm/schema-cache";
import { compileAside } from "../support/compiled";
import { inputFrom } from "./inputs";
import { FAILURES, type FailureKind, type Judgement } from "./judge";
import { WorkerProcess, type WorkerStart } from "./worker-process";

export interface FuzzOptions {
  /** The seed of the first input; each has the next one. */
  readonly seed: number;
  readonly inputs: number;
  readonly minutes: number;
  readonly parallel: number;
  /** How long an input may take. */
  readonly seconds: number;
  /** The module with the `run` that is called, if it is not the command line. */
  readonly program?: string;
  /** Takes lines for people. */
  readonly report: (line: string) => void;
  readonly signal?: AbortSignal;
}

export interface Figures {
  readonly inputs: number;
  readonly accepted: number;
  readonly synthesized: number;
  readonly failed: Readonly<Record<FailureKind, number>>;
  readonly seconds: number;
}

/** cdktf keeps about a megabyte for each network until the process ends, so each process handles no more inputs. */
const INPUTS_OF_A_WORKER = 1000;

const PROGRESS_SECONDS = 10;

/** Where Linux has files in memory: a third of what an input costs are files. */
const MEMORY = "/dev/shm";

/** Gives inputs to the command line in processes of their own, and counts what may not happen. */
export async function fuzz(options: FuzzOptions): Promise<Figures> {
  const temporary = realpathSync(mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), "dual-homed-fuzz-")));
  const compiled = compileAside("__tests__/fuzz", "__tests__/support");
  try {
    const schema = join(compiled, "azurerm.json");
    writeFileSync(schema, JSON.stringify(namedTypesOf(providerSchema())));
    const program = options.program ?? join(compiled, "bin/run.js");
    const module = join(compiled, "__tests__/fuzz/worker.js");
    return await new Run(options, { module, args: [program, schema], temporary }).all();
  } finally {
    for (const folder of [temporary, compiled]) rmSync(folder, { recursive: true, force: true });
  }
}

class Run {
  private readonly start = Date.now();
  private readonly end: number;
  private readonly workers = new Set<WorkerProcess>();
  private readonly failed = Object.fromEntries(FAILURES.map((kind) => [kind, 0])) as Record<FailureKind, number>;
  private given = 0;
  private inputs = 0;
  private accepted = 0;
  private synthesized = 0;

  constructor(
    private readonly options: FuzzOptions,
    private readonly worker: WorkerStart,
  ) {
    this.end = this.start + options.minutes * 60_000;
  }

  async all(): Promise<Figures> {
    const { parallel, signal, report } = this.options;
    const progress = setInterval(() => {
      report(figuresLine(this.figures()));
    }, PROGRESS_SECONDS * 1000);
    const end = () => this.workers.forEach((worker) => void worker.end());
    signal?.addEventListener("abort", end);
    try {
      await Promise.all(Array.from({ length: parallel }, () => this.work()));
      return this.figures();
    } finally {
      clearInterval(progress);
      signal?.removeEventListener("abort", end);
      await Promise.all([...this.workers].map((worker) => worker.end()));
    }
  }

  private get isOver(): boolean {
    const { inputs, signal } = this.options;
    return this.given >= inputs || Date.now() >= this.end || (signal?.aborted ?? false);
  }

  private async work(): Promise<void> {
    let worker: WorkerProcess | undefined;
    while (!this.isOver) {
      const seed = this.options.seed + this.given++;
      worker = await this.fresh(worker);
      const judgement = await worker.ask(seed, this.options.seconds);
      if (this.options.signal?.aborted) return;
      this.count(seed, judgement);
    }
  }

  /** The same worker, or another one when it has ended or handled its share. */
  private async fresh(worker: WorkerProcess | undefined): Promise<WorkerProcess> {
    if (worker?.isAlive && worker.handled < INPUTS_OF_A_WORKER) return worker;
    if (worker) {
      await worker.end();
      this.workers.delete(worker);
    }
    const other = await WorkerProcess.start(this.worker);
    this.workers.add(other);
    return other;
  }

  private count(seed: number, { accepted, synthesized, failures }: Judgement): void {
    this.inputs += 1;
    if (accepted) this.accepted += 1;
    if (synthesized) this.synthesized += 1;
    for (const kind of new Set(failures.map((failure) => failure.kind))) this.failed[kind] += 1;
    for (const { kind, detail } of failures) this.options.report(`${kind}: --seed ${seed}: ${shortened(detail)}`);
    if (failures.length > 0) this.options.report(describeInput(seed));
  }

  private figures(): Figures {
    const { inputs, accepted, synthesized, failed, start } = this;
    return { inputs, accepted, synthesized, failed, seconds: (Date.now() - start) / 1000 };
  }
}

export function figuresLine({ inputs, accepted, synthesized, failed, seconds }: Figures): string {
  const kinds = FAILURES.map((kind) => `${failed[kind]} ${kind}`).join(", ");
  const rate = (inputs / Math.max(seconds, 0.001)).toFixed(1);
  return (
    `${inputs} inputs, ${accepted} accepted, ${synthesized} synthesized; ${kinds}; ` +
    `${seconds.toFixed(0)} s, ${rate} inputs per second`
  );
}

/** An input on one line of ASCII. */
export function describeInput(seed: number, most = 300): string {
  const { args, file, text } = inputFrom(seed);
  return `  ${escaped(args.join(" "))}, ${file}: ${shortened(text, most)}`;
}

function shortened(text: string, most = 300): string {
  return text.length <= most ? escaped(text) : `${escaped(text.slice(0, most))}... (${text.length} characters)`;
}

function escaped(text: string): string {
  return JSON.stringify(text).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
