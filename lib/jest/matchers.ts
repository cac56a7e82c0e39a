import { Ipv4Prefix } from "../net";
import {
  pathText,
  type Branch,
  type FailureCase,
  type FlowResult,
  type ReceivedRoute,
  type Simulation,
} from "../routing";
import { lossText, isHarm, lossesOf } from "../verdict";
import { Survive } from "../constructs/networks";
import { FAILURE_KINDS, SINGLE_FAILURE_KINDS, type SurvivalRequirement } from "../topology";
import { didYouMean, visible } from "../text";
import type { LearnOptions, SimulationMatchers } from "./simulation-matchers";
import { flowLines, routesLines } from "./text";

/** What a matcher gives to jest. */
export interface MatcherResult {
  readonly pass: boolean;
  message(): string;
}

/** What jest tells a matcher. */
export interface MatcherContext {
  /** Whether it is asked with `.not`. */
  readonly isNot?: boolean;
}

/** See `SimulationMatchers`. */
export function toDeliver(
  this: MatcherContext,
  received: unknown,
  ...[from, to, options = {}]: Parameters<SimulationMatchers<void>["toDeliver"]>
): MatcherResult {
  const result = simulationOf(received).flow(from, to);
  const places = [options.through ?? []].flat() as string[];
  const passes = waysOf(result).every((way) => places.every((place) => isOn(way, place)));
  const isDelivered = result.verdict === "delivered" || (result.verdict === "asymmetric" && options.symmetric !== true);
  const wanted = `${from} ${this.isNot ? "not " : ""}to reach ${to}${listed(" through ", places)}, there and back`;
  return resultOf(isDelivered && passes, [
    `expected ${wanted}${options.symmetric ? ", symmetrically" : ""}`,
    ...flowLines(result),
  ]);
}

/** See `SimulationMatchers`. */
export function toSurvive(
  this: MatcherContext,
  received: unknown,
  failures: Survive | string | readonly string[] = Survive.anySingleFailure(),
): MatcherResult {
  const simulation = simulationOf(received);
  if (typeof failures === "string" || !("_requirement" in failures)) {
    return survivalOf(simulation, [failures].flat() as string[], this.isNot === true);
  }
  const losses = lossesOf(simulation, failures._requirement);
  return resultOf(losses.length === 0, [
    `expected the network ${this.isNot ? "not " : ""}to survive ${asNamed(failures._requirement)}`,
    ...losses.flatMap((loss) => [`it ${lossText(loss)}`, ...flowLines(loss.flows[0])]),
  ]);
}

/** See `SimulationMatchers`. */
export function toLearn(
  this: MatcherContext,
  received: unknown,
  ...[element, prefix, options = {}]: Parameters<SimulationMatchers<void>["toLearn"]>
): MatcherResult {
  const simulation = simulationOf(received);
  const wanted = Ipv4Prefix.parse(prefix).toString();
  const speakers = simulation.routesOf(element);
  const learned = speakers.map((speaker) =>
    speaker.received.some((route) => route.prefix === wanted && isAsAsked(route, options, simulation)),
  );
  // None of them must have learned what is not to be learned.
  const pass = this.isNot ? learned.includes(true) : learned.every(Boolean);
  return resultOf(pass, [
    `expected ${element} ${this.isNot ? "not " : ""}to learn ${wanted}${asked(options)}`,
    ...speakers.flatMap((speaker) => routesLines(speaker, wanted)),
  ]);
}

/** Tests are given `network.simulate()` as well as `Simulation.of(app)`. */
function simulationOf(received: unknown): Simulation {
  const given = (received as { readonly _simulation?: unknown } | undefined | null)?._simulation ?? received;
  if (typeof given === "object" && given !== null && "routesOf" in given && "topology" in given) {
    return given as Simulation;
  }
  throw new Error("expect(…) was given no simulation; give it network.simulate() or Simulation.of(app)");
}

function survivalOf(simulation: Simulation, names: readonly string[], isNot: boolean): MatcherResult {
  const cases = names.map((name) => caseOf(simulation, name));
  const [{ changes }] = simulation.failures([cases]);
  const lost = changes.filter((change) => isHarm(change, false));
  return resultOf(lost.length === 0, [
    `expected the network ${isNot ? "not " : ""}to survive the failure of ${names.join(" and ")}`,
    ...lost.flatMap(({ after }) => flowLines(after)),
  ]);
}

function asNamed({ failures, symmetric }: SurvivalRequirement): string {
  const all = SINGLE_FAILURE_KINDS.every((kind) => failures.includes(kind));
  const others = failures.filter((kind) => !all || !SINGLE_FAILURE_KINDS.includes(kind));
  const named = [
    ...(all ? ["any single failure"] : []),
    ...(others.length > 0 ? [`the failure of any ${others.join(" or ")}`] : []),
  ];
  return `${named.join(" or ")}${symmetric ? ", symmetrically" : ""}`;
}

function caseOf(simulation: Simulation, name: string): FailureCase {
  const cases = simulation.singleFailures(FAILURE_KINDS);
  const found = cases.find((each) => each.name === name);
  if (found) return found;
  const names = cases.map((each) => each.name);
  throw new Error(visible(`there is nothing called "${name}" that can fail by itself; ${didYouMean(name, names)}`));
}

function waysOf({ forward, back }: FlowResult): Branch[] {
  return [...forward.branches, ...(back?.branches ?? [])];
}

function isOn({ hops }: Branch, place: string): boolean {
  return hops.some(
    (hop) => hop.place === place || hop.appliance === place || (hop.kind !== "host" && hop.virtualNetwork === place),
  );
}

function isAsAsked(route: ReceivedRoute, { path, nextHop, from, best }: LearnOptions, simulation: Simulation): boolean {
  return (
    (best === true ? route.status === "best" : route.status !== "dropped") &&
    (path === undefined || pathText(path) === pathText(route.path)) &&
    (nextHop === undefined || nextHop === route.nextHop) &&
    (from === undefined || from === route.from || instancesOf(from, simulation).includes(String(route.from)))
  );
}

function instancesOf(appliance: string, { topology }: Simulation): string[] {
  const found = topology.virtualAppliances.find(({ name }) => name === appliance);
  return (found?.instances ?? []).map(({ name }) => name);
}

function asked({ path, nextHop, from, best }: LearnOptions): string {
  const parts = [
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(path === undefined ? [] : [`path ${pathText(path)}`]),
    ...(nextHop === undefined ? [] : [`next hop ${nextHop}`]),
    ...(best === true ? ["as the best"] : []),
  ];
  return listed(", ", parts);
}

function listed(before: string, parts: readonly string[]): string {
  return parts.length === 0 ? "" : `${before}${parts.join(", ")}`;
}

function resultOf(pass: boolean, lines: readonly string[]): MatcherResult {
  return { pass, message: () => lines.map(visible).join("\n") };
}
