import type { DecisionStep } from "./decision";
import type { ExportRejection } from "./export-policy";
import type { ImportRejection } from "./import-policy";
import { pathText, type Route } from "./route";
import type { Direction } from "./sessions";
import type { Speaker } from "./speakers";

/** Why the receiver does not accept a route, in words. */
export function importText(reason: ImportRejection, { receiver, sender, importPolicy }: Direction): string {
  switch (reason) {
    case "own-asn":
      return `its path holds ${receiver.asn}, the receiver's own ASN (loop prevention, RFC 4271)`;
    case "as-0":
      return "its path holds AS 0 (RFC 7607)";
    case "not-accepted":
      return `${receiver.name} takes from ${sender.name} only ${listText(importPolicy?.accept)}`;
    case "in-virtual-network":
      return "it is equal to or inside a range of the gateway's virtual network";
  }
}

/** Why the sender does not advertise a route, in words. */
export function exportText(reason: ExportRejection, { sender, receiver, exportPolicy }: Direction): string {
  switch (reason) {
    case "came-from-there":
      return `${receiver.name} is where it came from`;
    case "no-advertise":
      return "it carries the community no-advertise";
    case "no-branch-to-branch":
      return "branch-to-branch is off, so the route server passes nothing on";
    case "route-server-has-it":
      return "a gateway and the route server beside it both announce their network by themselves";
    case "ibgp-to-ibgp":
      return "what came by iBGP is not sent by iBGP (RFC 4271)";
    case "between-circuits":
      return "nothing passes from one circuit to another";
    case "default-route":
      return "a VPN gateway sends no default route";
    case "in-virtual-network":
      return "a VPN gateway passes on no prefix that is equal to or inside a range of its own network";
    case "between-sites":
      return `${sender.name} passes nothing from one site to another`;
    case "no-transit":
      return "a site sends what is its own only";
    case "not-advertised":
      return `${sender.name} sends ${receiver.name} only ${listText(exportPolicy?.advertise)}`;
    case "withheld":
      return `${sender.name} never sends ${receiver.name} ${listText(exportPolicy?.withhold)}`;
  }
}

/** Why a route is not among the best, in words. */
export function decisionText(step: DecisionStep, route: Route, best: Route, speaker: Speaker): string {
  const better = `that from ${best.from?.sender.name ?? speaker.name}`;
  switch (step) {
    case "originated-here":
      return `${speaker.name} originates it itself`;
    case "routing-preference":
      return `the routing preference puts ${better} first`;
    case "other-network":
      return `it is of another virtual network on the circuit; ${better} is of this one's side`;
    case "routing-weight":
      return `its connection has a lower routing weight than ${better}`;
    case "site-preference":
      return `the site's routers prefer ${better}`;
    case "longer-path":
      return `its AS path is longer: ${pathText(route.path)} against ${pathText(best.path)} of ${better}`;
    case "ibgp":
      return `it came by iBGP; ${better} did not`;
  }
}

function listText(names: readonly string[] | undefined): string {
  return names === undefined || names.length === 0 ? "nothing" : names.join(" and ");
}
