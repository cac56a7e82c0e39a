import { placesOn } from "../../lib/routing";
import type { Branch, Endpoint, FlowResult, Trace } from "../../lib/routing";
import { pathData } from "./as-path";
import { hopRoute } from "./hop-route";

/** What becomes of a flow, as plain data. */
export interface FlowReport {
  readonly name: string;
  readonly class: string;
  readonly verdict: string;
  readonly reason?: string;
  readonly note?: string;
  /** The places of every way that packets may take. */
  readonly forward: readonly (readonly string[])[];
  /** The same for the way back; none from the Internet. */
  readonly back?: readonly (readonly string[])[];
}

export function flowReport({ flow, verdict, reason, note, forward, back }: FlowResult): FlowReport {
  const ways = ({ branches }: Trace) => branches.map(placesOn);
  return {
    name: flow.name,
    class: flow.class,
    verdict,
    reason,
    note,
    forward: ways(forward),
    back: back && ways(back),
  };
}

/** A flow hop by hop, as plain data. */
export function traceReport({ flow, verdict, reason, note, forward, back }: FlowResult): object {
  return {
    from: endReport(flow.from),
    to: endReport(flow.to),
    verdict,
    reason,
    note,
    forward: directionReport(forward),
    back: back && directionReport(back),
  };
}

function endReport({ name, kind, address, virtualNetwork, subnet, site }: Endpoint): object {
  return { name, kind, address: address.toString(), virtualNetwork, subnet: subnet?.name, site };
}

function directionReport({ outcome, branches }: Trace): object {
  return { outcome, branches: branches.map(branchReport) };
}

function branchReport({ outcome, reason, hops }: Branch): object {
  return {
    outcome,
    reason,
    hops: hops.map((hop) => {
      const { place, kind, virtualNetwork, appliance } = hop;
      const route = hopRoute(hop);
      const data = route && { ...route, path: route.path && pathData(route.path) };
      return { place, kind, virtualNetwork, appliance, route: data };
    }),
  };
}
