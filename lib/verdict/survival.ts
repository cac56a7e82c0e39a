import { findingAt, breachesOf, simulated, type Finding, type Rule, type Violation } from "../rules";
import { getOrMake } from "../collections";
import { few, fewNames } from "../text";
import type { DualHomedNetwork, SurvivalRequirement, Topology } from "../topology";
import { type FailureCase, type FlowChange, type Flow, type FlowResult, isLost, type Simulation } from "../routing";

/** Flows that are well no longer, and each failure that by itself takes just these away. */
export interface Loss {
  /** Empty when nothing has to fail. */
  readonly failures: readonly FailureCase[];
  /** What becomes of them, after the first failure. */
  readonly flows: readonly FlowResult[];
}

/** More would not be read. */
const MOST_FINDINGS = 10;
const MOST_CAUSES = 6;

/**
 * The flows that failures take away, one failure at a time. Flows that were dropped before do not count, nor do those
 * whose end itself failed.
 * @param concerns which flows are looked at; all of them by default
 */
export function lossesOf(
  simulation: Simulation,
  { failures, symmetric }: SurvivalRequirement,
  concerns: (flow: Flow) => boolean = () => true,
): Loss[] {
  const before = simulation.flows().filter(({ flow }) => concerns(flow));
  const asymmetric = symmetric ? before.filter(({ verdict }) => verdict === "asymmetric") : [];
  const unsettled = before.filter(({ verdict }) => verdict === "unsettled");
  const cases = simulation.singleFailures(failures);
  const losses = simulation.failures(cases.map((each) => [each])).map(({ failed, changes }) => ({
    failures: failed,
    flows: changes
      .filter((change) => concerns(change.after.flow) && isHarm(change, symmetric))
      .map(({ after }) => after),
  }));
  const atRest = [unsettled, asymmetric].map((flows) => ({ failures: [], flows }));
  return together([...atRest, ...losses].filter(({ flows }) => flows.length > 0));
}

/** A loss in words: `does not survive the failure of hub "west": "app to datacentre" is lost; …`. */
export function lossText({ failures, flows }: Loss): string {
  const [first] = flows;
  const names = fewNames(flows.map(({ flow }) => flow.name));
  const verb = flows.length === 1 ? "is" : "are";
  if (failures.length === 0) {
    const what = first.verdict === "unsettled" ? "does not settle" : "is not symmetric";
    return `${what} when nothing has failed: ${names} ${verb} ${first.verdict}: ${why(first)}`;
  }
  const causes = few(failures.map(nameOf), MOST_CAUSES);
  const each = failures.length === 1 ? "" : "any one of ";
  const what = flows.every(({ verdict }) => verdict === "asymmetric") ? "no longer symmetric" : "lost";
  return `does not survive the failure of ${each}${causes}: ${names} ${verb} ${what}; "${first.flow.name}" is ${first.verdict}: ${why(first)}`;
}

/** Whether a failure takes a flow away, or the symmetry that is asked of it. */
export function isHarm({ before, after }: FlowChange, symmetric: boolean): boolean {
  if (isLost(before.verdict)) return false;
  if (isLost(after.verdict)) return true;
  return symmetric && before.verdict === "delivered" && after.verdict === "asymmetric";
}

function nameOf({ kind, name }: FailureCase): string {
  return `${kind} "${name}"`;
}

function why({ reason }: FlowResult): string {
  return reason ?? "";
}

/**
 * A site behind a single circuit is lost with the circuit, its connection, its gateway and its hub: that is one
 * finding.
 */
function together(losses: readonly Loss[]): Loss[] {
  const bySame = new Map<string, Loss>();
  for (const loss of losses) {
    const key = JSON.stringify([loss.failures.length, loss.flows.map(({ flow, verdict }) => [flow.name, verdict])]);
    const same = bySame.get(key);
    bySame.set(key, same ? { ...same, failures: [...same.failures, ...loss.failures] } : loss);
  }
  return [...bySame.values()];
}

/** What networks do not survive, by topology: a sweep over all failures takes long. */
const known = new WeakMap<Topology, readonly SurvivalFinding[]>();

interface SurvivalFinding {
  readonly finding: Finding;
  /** Whether flows arrive, but are not symmetric. */
  readonly isAsymmetric: boolean;
}

function findingsOf(topology: Topology, isAsymmetric: boolean): Finding[] {
  const networks = topology.dualHomedNetworks.filter(({ survive }) => survive !== undefined);
  const simulation = networks.length > 0 ? simulated(topology) : undefined;
  if (!simulation) return [];
  const found = getOrMake(known, topology, () => networks.flatMap((network) => notSurvived(network, simulation)));
  return found.filter((each) => each.isAsymmetric === isAsymmetric).map(({ finding }) => finding);
}

function notSurvived(network: DualHomedNetwork, simulation: Simulation): SurvivalFinding[] {
  const { name, survive, spokes } = network;
  if (!survive) return [];
  const members = new Set(spokes);
  const losses = lossesOf(simulation, survive, ({ from, to }) =>
    [from, to].some(({ virtualNetwork = "" }) => members.has(virtualNetwork)),
  );
  const at = (loss: Loss, text: string): SurvivalFinding => ({
    finding: findingAt(network, "survive", `"${name}" ${text}`),
    isAsymmetric: loss.flows.every(({ verdict }) => verdict === "asymmetric"),
  });
  const shown = losses.slice(0, MOST_FINDINGS).map((loss) => at(loss, lossText(loss)));
  const rest = losses.slice(MOST_FINDINGS);
  if (rest.length === 0) return shown;
  const causes = rest.flatMap(({ failures }) => failures.map(nameOf));
  return [...shown, at(rest[0], `does not survive other failures either: ${few(causes, MOST_CAUSES)}`)];
}

/** What the `survive` of networks asks for, as rules like any other. */
export const SURVIVAL_RULES: readonly Rule[] = [
  {
    id: "ARS120",
    severity: "error",
    title: "A network survives the failures that it must survive",
    why: "The simulation of the failure shows that flows of the network's spokes no longer arrive.",
    fix: "Give these flows another way, through a second hub with a gateway, circuit, tunnel or appliance of its own, or narrow what the network must survive.",
    page: "dualHomed",
    check: (topology) => findingsOf(topology, false),
  },
  {
    id: "ARS121",
    severity: "error",
    title: "The flows of a network that must be symmetric are symmetric",
    why: "The two directions of a flow pass different appliances. A firewall that sees only one of them drops the flow.",
    fix: "Rank the hubs active/passive, let the routers on premises prefer the active hub and say so with preferredCircuits of the site, send what gateways receive through the appliances, or ask for no symmetry.",
    page: "dualHomed",
    check: (topology) => findingsOf(topology, true),
  },
];

/** What networks do not survive of what they must, acknowledged or not. */
export function survivalViolations(topology: Topology): Violation[] {
  return SURVIVAL_RULES.flatMap((rule) => breachesOf(rule, topology));
}
