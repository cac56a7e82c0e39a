import { pathText, placesOn, type FlowResult, type ReceivedRoute, type SpeakerRoutes, type Trace } from "../routing";

/** A flow with all its ways, one on each line. */
export function flowLines({ flow, verdict, forward, back, reason }: FlowResult): string[] {
  return [
    `${flow.name} is ${verdict}${because(reason)}`,
    ...waysOf("there", forward),
    ...(back ? waysOf("back ", back) : []),
  ];
}

/** What a speaker knows of a prefix, one route on each line. */
export function routesLines({ speaker, up, received }: SpeakerRoutes, prefix: string): string[] {
  if (!up) return [`${speaker} is down`];
  const routes = received.filter((route) => route.prefix === prefix);
  if (routes.length > 0) return [`${speaker} was sent`, ...routes.map((route) => `  ${routeText(route)}`)];
  const others = [...new Set(received.map((route) => route.prefix))];
  return [`${speaker} was not sent ${prefix}; it was sent ${others.join(", ") || "nothing"}`];
}

function routeText({ prefix, path, nextHop, from, status, reason }: ReceivedRoute): string {
  const parts = [
    prefix,
    ...(from === undefined ? ["of its own"] : [`from ${from}`, `path ${pathText(path)}`]),
    ...(nextHop === undefined ? [] : [`next hop ${nextHop}`]),
  ];
  return `${parts.join(", ")}: ${status}${because(reason)}`;
}

function waysOf(direction: string, { branches }: Trace): string[] {
  return branches.map(
    (branch) => `  ${direction}  ${placesOn(branch).join(" > ")}: ${branch.outcome}${because(branch.reason)}`,
  );
}

function because(reason: string | undefined): string {
  return reason === undefined ? "" : `, because ${reason}`;
}
