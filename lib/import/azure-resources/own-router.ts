import { append, getOrMake } from "../../collections";
import { ENCRYPTED_OVERLAY_MTU } from "../../azure";
import { unpackedScript } from "../../machine";
import { PREFIX_SOURCES, type BgpTimers, type Overlay, type PeeringPolicy, type PrefixSource } from "../../topology";

/** The timers of a router that nobody configured: those of Cisco, FRR and Azure. */
export const USUAL_TIMERS: BgpTimers = { keepalive: 60, hold: 180 };

/** What a script of this library configures a router with, as far as routes depend on it. */
export interface OwnRouter {
  readonly asn: number;
  readonly timers: BgpTimers;
  /** The prefixes that it originates. */
  readonly networks: readonly string[];
  /** The prefixes of each list, with `+` behind those that stand for longer ones, too. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly overlays: ReadonlyMap<string, Overlay>;
  /** By address. */
  readonly neighbors: ReadonlyMap<string, OwnNeighbor>;
  /** All other lines. */
  readonly rest: readonly string[];
}

export interface OwnNeighbor {
  readonly asn?: number;
  /** The address of the router on the session, where it is not its own. */
  readonly source?: string;
  readonly overrides: boolean;
  readonly incoming: readonly MapEntry[];
  readonly outgoing: readonly MapEntry[];
}

/** An entry of a route map. */
interface MapEntry {
  readonly permits: boolean;
  readonly list: string;
  readonly sets: readonly string[];
}

/**
 * The router that a script of this library configures. Scripts of others are programs in which anything may be, so they
 * are not read.
 */
export function routerIn(packed: string): OwnRouter | undefined {
  if (!packed.includes("written by cdktf-azure-route-server")) return undefined;
  const script = unpackedScript(packed);
  const [, text] = /^cat >"\$new\/frr\.conf" <<'END OF FILE'\n([\s\S]*?)\nEND OF FILE$/m.exec(script) ?? [];
  const router = text === undefined ? undefined : readRouter(text);
  return router && { ...router, overlays: overlaysIn(script) };
}

/** The overlays to other machines, by the address at the other end. */
function overlaysIn(script: string): ReadonlyMap<string, Overlay> {
  const links = script.matchAll(/^vxlan-\d+ (\d+) \S+ (\S+) \S+ (\d+)$/gm);
  return new Map(
    [...links].map(([, vni, peer, mtu]) => {
      const encrypted = Number(mtu) === ENCRYPTED_OVERLAY_MTU;
      return [peer, { encapsulation: "vxlan", vni: Number(vni), ...(encrypted && { encrypted }) }];
    }),
  );
}

interface Draft {
  asn?: string;
  source?: string;
  overrides?: boolean;
  in?: string;
  out?: string;
}

/** Reads a configuration of FRR as this library writes it. */
export function readRouter(configuration: string): OwnRouter | undefined {
  const lists = new Map<string, string[]>();
  const maps = new Map<string, { permits: boolean; list: string; sets: string[] }[]>();
  const drafts = new Map<string, Draft>();
  const [networks, rest]: [string[], string[]] = [[], []];
  let [asn, timers]: [number | undefined, BgpTimers] = [undefined, USUAL_TIMERS];
  let entry = { permits: false, list: "", sets: [] as string[] };
  const readers: readonly (readonly [RegExp, (...parts: string[]) => void])[] = [
    [
      /^ip prefix-list (\S+) permit (\S+)( le 32)?$/,
      (name, prefix, longer = "") => append(lists, name, prefix + (longer && "+")),
    ],
    [
      /^route-map (\S+) (permit|deny) \d+$/,
      (name, action) => {
        entry = { permits: action === "permit", list: "", sets: [] };
        append(maps, name, entry);
      },
    ],
    [/^match ip address prefix-list (\S+)$/, (list) => (entry.list = list)],
    [/^set (.+)$/, (what) => entry.sets.push(what)],
    [/^router bgp (\d+)$/, (number) => (asn = Number(number))],
    [/^timers bgp (\d+) (\d+)$/, (keepalive, hold) => (timers = { keepalive: Number(keepalive), hold: Number(hold) })],
    [/^network (\S+)$/, (prefix) => networks.push(prefix)],
    [/^neighbor ([\d.]+) remote-as (\d+)$/, (address, number) => (draftOf(drafts, address).asn = number)],
    [/^neighbor ([\d.]+) update-source (\S+)$/, (address, source) => (draftOf(drafts, address).source = source)],
    [/^neighbor ([\d.]+) as-override$/, (address) => (draftOf(drafts, address).overrides = true)],
    [
      /^neighbor ([\d.]+) route-map (\S+) (in|out)$/,
      (address, map, way) => (draftOf(drafts, address)[way as "in"] = map),
    ],
    [/^neighbor ([\d.]+) peer-group ROUTE-SERVERS$/, (address) => draftOf(drafts, address)],
    [/^(?:!.*|hostname .*|neighbor [\d.]+ description .*|exit|)$/, () => undefined],
  ];
  for (const line of configuration.split("\n").map((each) => each.trim())) {
    const reader = readers.find(([pattern]) => pattern.test(line));
    if (reader) reader[1](...(reader[0].exec(line)?.slice(1) ?? []));
    else rest.push(line);
  }
  if (asn === undefined) return undefined;
  const neighbors = [...drafts].map(
    ([address, { asn: number, source, overrides = false, in: incoming = "", out = "" }]) => {
      const its = {
        ...(number !== undefined && { asn: Number(number) }),
        ...(source !== undefined && { source }),
        overrides,
      };
      return [address, { ...its, incoming: maps.get(incoming) ?? [], outgoing: maps.get(out) ?? [] }] as const;
    },
  );
  return { asn, timers, networks, lists, overlays: new Map(), neighbors: new Map(neighbors), rest };
}

function draftOf(drafts: Map<string, Draft>, address: string): Draft {
  return getOrMake(drafts, address, () => ({}));
}

/** The policy of a session, in the words of a topology. */
export function policyTowards(address: string, router: OwnRouter): PeeringPolicy | undefined {
  const neighbor = router.neighbors.get(address);
  if (!neighbor) return undefined;
  const { incoming, outgoing, overrides } = neighbor;
  const sources = (entries: readonly MapEntry[]) => [
    ...new Set(entries.flatMap(({ list }) => sourcesOf(list, router))),
  ];
  const withheld = sources(outgoing.filter(({ permits }) => !permits));
  const isUsual = withheld.every((source) => source === "virtual-network" || source === "site");
  const permitted = outgoing.filter(({ permits }) => permits);
  const prepends = permitted.flatMap(({ sets }) =>
    sets.flatMap((set) => /^as-path prepend (.+)$/.exec(set)?.[1] ?? []),
  );
  return {
    asPathRewrite: overrides ? "as-override" : "none",
    prepend: prepends.length > 0 ? prepends[0].split(" ").length : 0,
    accept: sources(incoming),
    advertise: sources(permitted),
    ...(!isUsual && { withhold: withheld }),
  };
}

/** What a list of prefixes is the name of. */
function sourcesOf(list: string, router: OwnRouter): PrefixSource[] {
  if (list.startsWith("VNET-")) return ["virtual-network"];
  if (list.startsWith("SITE-")) return ["site"];
  if (list.startsWith("PEER-")) return ["peers"];
  if (list === "SITES-WITHOUT-TUNNEL") return ["sites"];
  // Two lists in one.
  if (list.includes("+")) return list.split("+").flatMap((each) => sourcesOf(each, router));
  const source = PREFIX_SOURCES.find((each) => each.toUpperCase() === list);
  return source ? [source] : (router.lists.get(list) ?? []).map((prefix) => prefix.replace("+", ""));
}

/** Whether a line is about sessions, and not a route to the other end of a tunnel. */
function isOfSessions(line: string): boolean {
  return !line.startsWith("ip route ");
}

/** What a configuration does, in a form that is the same for all that do the same. */
export function meaningOf({ asn, timers, networks, lists, neighbors, rest }: OwnRouter): string {
  const entriesOf = (entries: readonly MapEntry[]) => {
    const groups: { readonly key: string; readonly prefixes: Set<string> }[] = [];
    for (const { permits, list, sets } of entries) {
      const key = JSON.stringify([permits, sets]);
      const last = groups.at(-1);
      const group = last?.key === key ? last : { key, prefixes: new Set<string>() };
      if (group !== last) groups.push(group);
      for (const prefix of lists.get(list) ?? []) group.prefixes.add(prefix);
    }
    return groups.map(({ key, prefixes }) => [key, ...[...prefixes].sort()]);
  };
  const sessions = [...neighbors]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([address, neighbor]) => {
      const { incoming, outgoing, ...own } = neighbor;
      return [address, own, entriesOf(incoming), entriesOf(outgoing)];
    });
  return JSON.stringify([asn, timers, [...networks].sort(), sessions, rest.filter(isOfSessions).sort()]);
}
