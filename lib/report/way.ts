import { reversed, type Branch, type FlowResult, type Hop } from "../routing";

const MOST_WAYS = 3;

/** The places that packets of a flow pass between its ends, such as `west-nva → west-ergw → amsterdam`. */
export function wayText({ forward, back }: FlowResult, placeOf: (hop: Hop) => string = elementOf): string {
  const there = waysOf(forward.branches, placeOf);
  const home = back && waysOf(back.branches.map(reversed), placeOf);
  return home === undefined || home === there ? there : `there ${there}, back ${home}`;
}

/** How a flow goes now, with the instances of appliances where nothing else has changed. */
export function changedWayText(before: FlowResult, after: FlowResult): string {
  const way = wayText(after);
  return way === wayText(before) ? wayText(after, ({ place }) => place) : way;
}

/** Which way a flow takes when it arrives, and why it does not when it does not. */
export function howText(result: FlowResult, before?: FlowResult): string {
  if (result.verdict !== "delivered") return result.reason ?? "";
  return before ? changedWayText(before, result) : wayText(result);
}

function elementOf({ appliance, place }: Hop): string {
  return appliance ?? place;
}

function waysOf(branches: readonly Branch[], placeOf: (hop: Hop) => string): string {
  const ways = [
    ...new Set(branches.map(({ hops }) => hops.slice(1, -1).map(placeOf).join(" → ") || "directly")),
  ].sort();
  const more = ways.length - MOST_WAYS;
  return [...ways.slice(0, MOST_WAYS), ...(more > 0 ? [`${more} more`] : [])].join(" or ");
}
