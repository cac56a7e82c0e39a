import type { Complaint } from "../../text";
import type { Topology } from "../../topology";
import type { Doubt, ImportReport } from "./report";

/** The rules about how routers are configured, and how hubs are meant to share traffic. */
const ABOUT_ROUTERS: ReadonlySet<string> = new Set([
  ...["ARS047", "ARS050", "ARS058", "ARS059", "ARS060", "ARS061", "ARS062", "ARS063", "ARS066", "ARS067", "ARS068"],
  ...["ARS078", "ARS079", "ARS080", "ARS081", "ARS082", "ARS106", "ARS115", "ARS145", "ARS157", "ARS158", "ARS166"],
]);

/** The rules about what sites announce and prefer. */
const ABOUT_SITES: ReadonlySet<string> = new Set([
  ...["ARS107", "ARS118", "ARS119", "ARS144", "ARS160", "ARS161", "ARS163", "ARS164"],
]);

/** The rules about ranges and subnets that are there: they hold whatever else is not known of a virtual network. */
const ABOUT_SUBNETS: ReadonlySet<string> = new Set([
  ...["ARS003", "ARS005", "ARS006", "ARS007", "ARS009", "ARS010", "ARS011", "ARS012", "ARS013", "ARS014", "ARS015"],
  ...["ARS016", "ARS017"],
]);

/** Tells which findings hold whatever the source of a network does not say. */
export class Certainty {
  private readonly incomplete: ReadonlySet<string>;
  private readonly doubts: ReadonlySet<Doubt>;
  private readonly networks: ReadonlyMap<string, string>;

  constructor(topology: Topology, report: ImportReport) {
    this.incomplete = new Set(report.incomplete);
    this.doubts = new Set(report.doubts);
    const located = [...topology.routeServers, ...topology.gateways, ...topology.virtualAppliances];
    this.networks = new Map(located.map(({ name, virtualNetwork }) => [name, virtualNetwork]));
  }

  /** Whether something is wrong even if all that is assumed or not known is as it should be. */
  isCertain({ rule = "", element = "" }: Complaint): boolean {
    if (this.doubts.has("routers") && (ABOUT_ROUTERS.has(rule) || ABOUT_SITES.has(rule))) return false;
    if (this.doubts.has("sites") && ABOUT_SITES.has(rule)) return false;
    if (ABOUT_SUBNETS.has(rule)) return true;
    const about = element.split("->").flatMap((name) => [name, this.networks.get(name) ?? name]);
    return !about.some((name) => this.incomplete.has(name));
  }
}
