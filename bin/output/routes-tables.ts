import { grouped, inOrderOf } from "../../lib/collections";
import { fewOf } from "../../lib/report";
import { pathText, type EffectiveRoute, type SentRoute, type SpeakerRoutes } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { asnText, type Overview, type RoutesAt, type SpeakerSummary, type SubnetRoutes } from "./route-report";
import type { Colors } from "./colors";
import { hopNames, type NameHop } from "./next-hops";
import { counted } from "./complaint";
import { sectionsText, shortened, type Section } from "./section";
import type { Cell } from "./table";

/** What the text of a report depends on. */
interface Style {
  readonly topology: Topology;
  readonly colors: Colors;
  /** Whether long lists are printed in full. */
  readonly all: boolean;
}

/** A summary of all speakers, and the effective routes of all spokes. */
export function overviewText(
  { speakers, effectiveRoutes, oscillations }: Overview,
  { topology, colors, all }: Style,
): string {
  const nameHop = hopNames(topology);
  const sections: Section[] = [
    {
      title: "Speakers",
      head: ["Speaker", "Kind", "ASN", "Sessions", "Best", "Kept", "Dropped", "Sent", "Held back"],
      rows: speakers.map(({ speaker, kind, asn, up, sessions, received, sent, heldBack }) => [
        speaker,
        kind,
        asnText(asn),
        up ? sessionsText(sessions) : "failed",
        received.best,
        received.kept,
        received.dropped,
        sent,
        heldBack,
      ]),
    },
    {
      title: "Effective routes of the spokes, without Azure's system routes",
      head: ["Network", "Subnets", ...EFFECTIVE_HEAD],
      rows: effectiveRoutes.flatMap((table) => placedRows(table, nameHop)),
    },
    oscillationSection(oscillations, all),
  ];
  return (
    sectionsText(
      sections.map((section) => shortened(section, all)),
      colors,
    ) || "The network is empty.\n"
  );
}

function oscillationSection(oscillations: Overview["oscillations"], all: boolean): Section {
  return {
    title: "Routes that never settle: the tables show one of several states",
    head: ["Prefix", "Speakers whose routes keep changing"],
    rows: oscillations.map(({ prefix, speakers }) => [prefix, fewOf(speakers, all)]),
  };
}

/** The routes of one element. */
export function routesAtText(
  { speakers, effectiveRoutes, oscillations }: RoutesAt,
  { topology, colors, all }: Style,
): string {
  const nameHop = hopNames(topology);
  const names = (list: readonly string[]) => fewOf(list, all);
  const parts = alike(speakers).map(([speaker, ...others]) => {
    const same = others.length === 0 ? "" : `The same applies to ${others.map((other) => other.speaker).join(", ")}.\n`;
    const sections = speakerSections(speaker, nameHop, names).map((section) => shortened(section, all));
    return `${colors.bold(speaker.speaker)}: ${whatIs(speaker)}\n${same}\n${sectionsText(sections, colors)}`;
  });
  const tables = effectiveRoutes.map((table) => {
    const from = speakers.length > 0 ? "BGP routes on the interfaces" : "Effective routes";
    const where = table.subnets.length > 0 ? ` (${table.subnets.join(", ")})` : "";
    return {
      title: `${from} of ${table.virtualNetwork}${where}`,
      head: EFFECTIVE_HEAD,
      rows: effectiveRows(table.routes, nameHop),
    };
  });
  const below = sectionsText(
    [...tables, oscillationSection(oscillations, all)].map((section) => shortened(section, all)),
    colors,
  );
  return [...parts, ...(below === "" ? [] : [below])].join("\n");
}

const EFFECTIVE_HEAD = ["Prefix", "Source", "Next hop", "State", "Why"];

function effectiveRows(routes: readonly EffectiveRoute[], nameHop: NameHop): Cell[][] {
  return routes.map(({ prefix, source, nextHopType, nextHops, state, reason }) => [
    prefix,
    source,
    nextHops.map(nameHop).join(", ") || nextHopType,
    state,
    reason ?? "",
  ]);
}

/** The rows without system routes, with the network and its subnets in the first one. */
function placedRows({ virtualNetwork, subnets, routes }: SubnetRoutes, nameHop: NameHop): Cell[][] {
  const rows = effectiveRows(
    routes.filter(({ source }) => source !== "Default"),
    nameHop,
  );
  const place = [virtualNetwork, fewOf(subnets)];
  if (rows.length === 0) return [[...place, "none", "", "", "", ""]];
  return rows.map((row, index) => [...(index === 0 ? place : ["", ""]), ...row]);
}

function speakerSections(
  { sessions, received, sent }: SpeakerRoutes,
  nameHop: NameHop,
  names: (list: readonly string[]) => string,
): Section[] {
  return [
    {
      title: "Sessions",
      head: ["Neighbour", "Type", "State"],
      rows: sessions.map(({ neighbor, type, up, reason }) => [
        neighbor,
        type,
        up ? "up" : `down: ${reason ?? "reason unknown"}`,
      ]),
    },
    {
      title: "Received",
      head: ["Prefix", "AS path", "Next hop", "From", "Status", "Why"],
      rows: received.map(({ prefix, path, nextHop, from, status, reason }) => [
        prefix,
        pathText(path),
        nextHop === undefined ? "-" : nameHop(nextHop),
        from ?? "itself",
        status,
        reason ?? "",
      ]),
    },
    { title: "Sent", head: ["Prefix", "AS path", "To"], rows: sentRows(sent, names) },
    { title: "Held back", head: ["To", "Prefixes", "Why"], rows: heldBackRows(sent, names) },
  ];
}

/** One row for all neighbours that get the same route. */
function sentRows(sent: readonly SentRoute[], names: (list: readonly string[]) => string): Cell[][] {
  const groups = grouped(
    sent.flatMap(({ prefix, to, path }) => (path ? [{ prefix, to, path: pathText(path) }] : [])),
    ({ prefix, path }) => `${prefix} ${path}`,
  );
  return groups.map((routes) => [routes[0].prefix, routes[0].path, names(routes.map(({ to }) => to))]);
}

/** One row for all prefixes that a neighbour does not get for the same reason. */
function heldBackRows(sent: readonly SentRoute[], names: (list: readonly string[]) => string): Cell[][] {
  const held = sent.filter(({ path }) => path === undefined);
  const groups = grouped(held, ({ to, reason }) => `${to} ${reason ?? ""}`);
  return groups
    .sort(inOrderOf(([{ to }]) => to))
    .map((routes) => [routes[0].to, names(routes.map(({ prefix }) => prefix)), routes[0].reason ?? ""]);
}

/** Groups of speakers that differ only in name and address, such as the instances of a route server. */
function alike(speakers: readonly SpeakerRoutes[]): SpeakerRoutes[][] {
  return grouped(speakers, ({ speaker, ...rest }) => {
    const sent = rest.sent.map(({ prefix, to, path, reason }) => ({ prefix, to, path, reason }));
    return JSON.stringify({ ...rest, sent })
      .split(speaker)
      .join("…");
  });
}

function whatIs({ kind, asn, up, received, sent }: SpeakerRoutes): string {
  if (!up) return `${kind}, AS ${asnText(asn)}, failed`;
  const best = received.filter(({ status }) => status === "best").length;
  const passedOn = sent.filter(({ path }) => path !== undefined).length;
  return `${kind}, AS ${asnText(asn)}, ${counted(received.length, "route")} (${best} best), ${passedOn} sent`;
}

function sessionsText({ up, down }: SpeakerSummary["sessions"]): string {
  return down === 0 ? `${up} up` : `${up} up, ${down} down`;
}
