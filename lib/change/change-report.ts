import { getOrMake } from "../collections";
import type { PlannedNetwork } from "../import";
import { isLost, Simulation, type Flow, type FlowChange, type FlowResult } from "../routing";
import { TopologyLookup, type SurvivalRequirement, type Topology } from "../topology";
import { wayText } from "../report";
import { isHarm } from "../verdict";
import { elementChanges, type ElementChange } from "./element-changes";
import { failuresOf, outageOf, simulated } from "./outage";
import { stepsOf, type Step } from "./steps";

/** A flow that does not arrive. */
export interface LostFlow {
  readonly flow: string;
  readonly before: FlowResult;
  readonly result: FlowResult;
  /** Whether it is to arrive: what `survive` lets fail alone must not take it away in a plan either. */
  readonly isPromised: boolean;
  /** Whether it is lost only if a machine does not stand the configuration that it loads while it runs. */
  readonly isRisk: boolean;
  /** Whether a promise is broken. Where nothing is said of what fails, a risk breaks none. */
  readonly isBroken: boolean;
}

/** Changes that take something down at one time, and what becomes of flows meanwhile. */
export interface StepResult {
  readonly changes: Step;
  readonly lost: readonly LostFlow[];
  readonly moved: readonly FlowChange[];
  /** How many flows stay as they are. */
  readonly same: number;
}

/** What flows are like after the plan. */
export interface Afterwards {
  /** The flows of which an end is destroyed. */
  readonly ended: readonly string[];
  readonly lost: readonly LostFlow[];
  readonly moved: readonly FlowChange[];
  /** The flows that there were not before. */
  readonly added: readonly FlowResult[];
}

/** What plans do to a network, and to its flows. */
export interface ChangeReport {
  readonly changes: readonly ElementChange[];
  /** How many changes concern nothing of the network. */
  readonly aside: number;
  /** The flows before. */
  readonly flows: readonly FlowResult[];
  readonly steps: readonly StepResult[];
  /** Whether more is taken to be down at once than can be. */
  readonly isRough: boolean;
  readonly afterwards: Afterwards;
  /** Whether an end of every flow is destroyed. */
  readonly isDestroyed: boolean;
  /** The promised flows that are lost, by name. */
  readonly broken: readonly string[];
}

/** What must be survived, by the flow that it is about; nothing for a flow of which nothing is said. */
export type Requirement = (flow: Flow) => SurvivalRequirement | undefined;

/**
 * Simulates what plans do.
 * @param requirement what is promised; without it, every flow that arrives is
 */
export function reportChanges(planned: PlannedNetwork, requirement: Requirement | undefined): ChangeReport {
  const { before, after, isOver } = planned;
  const { changes, aside } = elementChanges(planned);
  const trial = new Trial(before.topology, goneNetworks(planned, changes), requirement);
  const outages = changes.filter(({ outage, part }) => part && !["none", "unseen"].includes(outage));
  const { steps, isRough } = stepsOf(outages, isOver);
  const results = steps.map((step) => trial.during(step));
  const afterwards = trial.afterwards(after.topology);
  const isDestroyed = trial.flows.length > 0 && afterwards.ended.length === trial.flows.length;
  const broken = [...results, afterwards].flatMap(({ lost }) => lost).filter(({ isBroken }) => isBroken);
  return {
    changes,
    aside,
    flows: trial.flows,
    steps: results,
    isRough,
    afterwards,
    isDestroyed,
    broken: [...new Set(broken.map(({ flow }) => flow))],
  };
}

/** The networks that are destroyed and not made anew, as under another name. */
function goneNetworks({ before, after }: PlannedNetwork, changes: readonly ElementChange[]): ReadonlySet<string> {
  const old = TopologyLookup.of(before.topology);
  const later = TopologyLookup.of(after.topology);
  const known = new Set(before.topology.virtualNetworks.map(({ path }) => path));
  const added = after.topology.virtualNetworks.filter(({ path }) => !known.has(path));
  const ranges = added.flatMap(({ name }) => later.rangesOf(name));
  const isAnew = (name: string) => old.rangesOf(name).some((one) => ranges.some((other) => one.overlaps(other)));
  return new Set(
    changes.flatMap(({ part, action }) =>
      part?.kind === "virtual network" && action === "destroy" && !isAnew(part.name) ? part.name : [],
    ),
  );
}

/** Tries what becomes of the flows of a network. */
class Trial {
  readonly flows: readonly FlowResult[];
  private readonly whole: Simulation;
  /** What becomes of the flows, by what is out of order. */
  private readonly tried = new Map<string, ReadonlyMap<string, FlowResult>>();

  constructor(
    private readonly topology: Topology,
    /** The networks that are destroyed for good. */
    private readonly destroyed: ReadonlySet<string>,
    private readonly requirement: Requirement | undefined,
  ) {
    this.whole = Simulation.of(topology);
    this.flows = this.whole.flows();
  }

  during(step: Step): StepResult {
    const all = this.flowsWithout(step);
    const changes = this.staying().flatMap((flow): FlowChange[] => {
      const after = all.get(flow.flow.name);
      return after && differs(flow, after) ? [{ before: flow, after }] : [];
    });
    const [gone, moved] = [true, false].map((isGone) => changes.filter((change) => this.isGone(change) === isGone));
    const sure = step.filter(({ outage }) => outage !== "reload");
    const sureFlows = gone.length === 0 || sure.length === step.length ? all : this.flowsWithout(sure);
    const lost = gone.map(({ before, after: result }): LostFlow => {
      const flow = result.flow.name;
      const isRisk = !this.isGone({ before, after: sureFlows.get(flow) ?? before });
      const isPromised = this.isPromised(before, step);
      const isBroken = isPromised && (!isRisk || this.requirement?.(result.flow) !== undefined);
      return { flow, before, result, isPromised, isRisk, isBroken };
    });
    return { changes: step, lost, moved, same: this.staying().length - changes.length };
  }

  afterwards(topology: Topology): Afterwards {
    const later = new Map(
      Simulation.of(topology)
        .flows()
        .map((result) => [result.flow.name, result]),
    );
    const known = new Set(this.flows.map(({ flow }) => flow.name));
    const changes = this.staying().flatMap((before): FlowChange[] => {
      const after = later.get(before.flow.name) ?? missing(before);
      return differs(before, after) ? [{ before, after }] : [];
    });
    return {
      ended: this.flows.filter(({ flow }) => this.isEnded(flow)).map(({ flow }) => flow.name),
      lost: changes
        .filter((change) => this.isGone(change))
        .map(({ before, after: result }) => {
          return { flow: result.flow.name, before, result, isPromised: true, isRisk: false, isBroken: true };
        }),
      moved: changes.filter((change) => !this.isGone(change)),
      added: [...later.values()].filter(({ flow }) => !known.has(flow.name)),
    };
  }

  /** The flows that arrive before, and of which no end is destroyed for good. */
  private staying(): FlowResult[] {
    return this.flows.filter(({ flow, verdict }) => !isLost(verdict) && !this.isEnded(flow));
  }

  /** Whether a flow is lost, or the symmetry that is asked of it. */
  private isGone(change: FlowChange): boolean {
    return isHarm(change, this.requirement?.(change.before.flow)?.symmetric ?? false);
  }

  private isEnded({ from, to }: Flow): boolean {
    return [from, to].some(({ virtualNetwork = "" }) => this.destroyed.has(virtualNetwork));
  }

  private flowsWithout(step: readonly ElementChange[]): ReadonlyMap<string, FlowResult> {
    const outage = outageOf(
      step.flatMap(({ part }) => part ?? []),
      this.topology,
    );
    return getOrMake(this.tried, JSON.stringify(outage), () => {
      const results = simulated(this.whole, outage).flows();
      return new Map(results.map((result) => [result.flow.name, result]));
    });
  }

  /** Whether a lost flow was to arrive: it is not lost without what nobody asked it to stand. */
  private isPromised(before: FlowResult, step: Step): boolean {
    const must = this.requirement?.(before.flow)?.failures;
    if (!must) return true;
    const excused = step.filter(({ part }) => {
      const kinds = part ? failuresOf(part, this.topology) : [];
      return kinds.length > 0 && !kinds.some((kind) => must.includes(kind));
    });
    if (excused.length === 0) return true;
    const after = this.flowsWithout(excused).get(before.flow.name);
    return after !== undefined && !this.isGone({ before, after });
  }
}

/** A flow of which an end is no longer known, such as a site when what leads there is gone. */
function missing(before: FlowResult): FlowResult {
  return { ...before, verdict: "dropped", reason: "nothing that leads there is left" };
}

function differs(before: FlowResult, after: FlowResult): boolean {
  return before.verdict !== after.verdict || wayText(before) !== wayText(after);
}
