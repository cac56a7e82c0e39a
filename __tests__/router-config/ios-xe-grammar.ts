import { Ipv4Address, Ipv4Prefix } from "../../lib/net";

type Mode = "configuration" | "route-map" | "router" | "peer-session" | "address-family";

/** What the words of a command stand for, in order, by what its pattern calls them. */
type Words = ReadonlyMap<string, readonly string[]>;

interface Command {
  /** As the command reference writes it: what is in capitals is an argument, `...` says that there may be several. */
  readonly pattern: string;
  readonly enters?: Mode;
  readonly does?: (device: Device, words: Words) => void;
}

/** What a word in capitals may be. */
const ARGUMENTS: Readonly<Record<string, (word: string) => boolean>> = {
  ADDRESS: Ipv4Address.isValid,
  NEIGHBOR: Ipv4Address.isValid,
  MASK: (word) => Ipv4Address.isValid(word) && isMask(Ipv4Address.parse(word).value),
  PREFIX: Ipv4Prefix.isValid,
  LENGTH: between(0, 32),
  NAME: (word) => /^[\w.+-]+$/.test(word),
  NUMBER: between(1, 65535),
  ASN: between(1, 4294967295),
  HOPS: between(1, 255),
  PATHS: between(1, 32),
  SECONDS: between(1, 65535),
  COMMUNITY: (word) => word === "no-advertise" || word.split(":").map(between(0, 65535)).join() === "true,true",
};

/** "Text (up to 80 characters in length)" of `neighbor description`. */
const LONGEST_DESCRIPTION = 80;

/** Every command that the library writes, in the modes that know it; nothing else is. */
const COMMANDS: Readonly<Record<Mode, readonly Command[]>> = {
  configuration: [
    { pattern: "ip route ADDRESS MASK ADDRESS", does: (device, words) => device.addRoute(words) },
    { pattern: "ip prefix-list NAME permit PREFIX", does: (device, words) => device.addPrefix(words) },
    { pattern: "ip prefix-list NAME permit PREFIX le LENGTH", does: (device, words) => device.addPrefix(words) },
    {
      pattern: "ip community-list standard NAME permit COMMUNITY",
      does: (device, words) => device.addCommunity(words),
    },
    { pattern: "route-map NAME permit NUMBER", enters: "route-map", does: (device, words) => device.addEntry(words) },
    { pattern: "route-map NAME deny NUMBER", enters: "route-map", does: (device, words) => device.addEntry(words) },
    { pattern: "router bgp ASN", enters: "router", does: (device, words) => device.setAsn(words) },
    { pattern: "end", does: (device) => device.end() },
  ],
  "route-map": [
    { pattern: "match ip address prefix-list NAME...", does: (device, words) => device.usePrefixLists(words) },
    { pattern: "match community NAME", does: (device, words) => device.useCommunityList(words) },
    { pattern: "set ip next-hop ADDRESS" },
    { pattern: "set comm-list NAME delete", does: (device, words) => device.useCommunityList(words) },
    { pattern: "set community COMMUNITY" },
    { pattern: "set as-path prepend ASN..." },
    { pattern: "set local-preference NUMBER" },
    { pattern: "set community COMMUNITY... additive" },
  ],
  router: [
    { pattern: "bgp router-id ADDRESS" },
    { pattern: "bgp log-neighbor-changes" },
    { pattern: "bgp bestpath as-path multipath-relax" },
    { pattern: "bgp bestpath compare-routerid" },
    { pattern: "no bgp default ipv4-unicast" },
    {
      pattern: "template peer-session NAME",
      enters: "peer-session",
      does: (device, words) => device.addTemplate(words),
    },
    { pattern: "neighbor NEIGHBOR inherit peer-session NAME", does: (device, words) => device.inherit(words) },
    { pattern: "neighbor NEIGHBOR remote-as ASN", does: (device, words) => device.addNeighbor(words) },
    { pattern: "neighbor NEIGHBOR ebgp-multihop HOPS", does: (device, words) => device.setMultihop(words) },
    { pattern: "neighbor NEIGHBOR timers SECONDS SECONDS", does: (device, words) => device.useTimers(words) },
    { pattern: "neighbor NEIGHBOR description NAME", does: (device, words) => device.describe(words) },
    { pattern: "address-family ipv4", enters: "address-family" },
  ],
  "peer-session": [
    { pattern: "remote-as ASN", does: (device, words) => device.setTemplate({ asn: one(words, "ASN") }) },
    { pattern: "ebgp-multihop HOPS", does: (device) => device.setTemplate({ multihop: true }) },
    { pattern: "timers SECONDS SECONDS", does: (device, words) => device.checkTimers(words) },
    { pattern: "exit-peer-session", enters: "router" },
  ],
  "address-family": [
    { pattern: "network ADDRESS", does: (device, words) => device.announceDefault(words) },
    { pattern: "network ADDRESS mask MASK", does: (device, words) => device.announce(words) },
    { pattern: "network ADDRESS mask MASK route-map NAME", does: (device, words) => device.announceMarked(words) },
    { pattern: "maximum-paths PATHS" },
    { pattern: "neighbor NEIGHBOR activate", does: (device, words) => device.activate(words) },
    ...["as-override", "remove-private-as all", "send-community", "soft-reconfiguration inbound"].map(
      (setting): Command => ({
        pattern: `neighbor NEIGHBOR ${setting}`,
        does: (device, words) => device.useActive(words),
      }),
    ),
    {
      pattern: "neighbor NEIGHBOR maximum-prefix NUMBER restart NUMBER",
      does: (device, words) => device.useActive(words),
    },
    { pattern: "neighbor NEIGHBOR next-hop-unchanged", does: (device, words) => device.leaveNextHop(words) },
    { pattern: "neighbor NEIGHBOR route-map NAME in", does: (device, words) => device.filter(words, "in") },
    { pattern: "neighbor NEIGHBOR route-map NAME out", does: (device, words) => device.filter(words, "out") },
    { pattern: "exit-address-family", enters: "router" },
  ],
};

/**
 * What is wrong with a configuration for IOS-XE, by line: commands that the modes they are given in do not know, arguments
 * that they do not take, names that nothing has, neighbours that are incomplete. It knows the commands that the library writes
 * and no others, from Cisco's command reference; no device takes part.
 *
 * https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book.html
 */
export function mistakesInIosXe(text: string): string[] {
  const device = new Device();
  for (const line of text.split("\n")) device.read(line);
  return device.finished();
}

interface SessionState {
  readonly asn?: string;
  readonly multihop?: boolean;
}

interface NeighborState {
  session: SessionState;
  readonly line: number;
  active: boolean;
  readonly filters: Set<"in" | "out">;
}

/** What a device remembers of the lines it has read. */
class Device {
  private readonly mistakes: string[] = [];
  private mode: Mode = "configuration";
  private line = 0;
  private ended = false;
  private readonly prefixLists = new Set<string>();
  private readonly communityLists = new Set<string>();
  private readonly entries = new Set<string>();
  private readonly routeMaps = new Set<string>();
  private readonly templates = new Map<string, SessionState>();
  private template = "";
  private asn = "";
  private readonly neighbors = new Map<string, NeighborState>();

  read(line: string): void {
    this.line += 1;
    const words = line.trim().split(/\s+/);
    if (line.trim() === "" || words[0].startsWith("!")) return;
    if (this.ended) return this.wrong("comes after end");
    // A mode that does not know a command is left for the one above, if that knows it.
    for (const mode of modesFrom(this.mode)) {
      for (const command of COMMANDS[mode]) {
        const found = wordsOf(command.pattern.split(" "), words);
        if (!found) continue;
        this.mode = command.enters ?? mode;
        command.does?.(this, found);
        return;
      }
    }
    this.wrong(`no such command in ${this.mode} mode: ${line.trim()}`);
  }

  finished(): string[] {
    if (!this.ended) this.wrong("the end is missing");
    for (const [address, { line, active, filters }] of this.neighbors) {
      const at = `line ${line}: neighbor ${address}`;
      if (!active) this.mistakes.push(`${at} is never activated`);
      // Without one everything passes.
      for (const way of ["in", "out"] as const)
        if (!filters.has(way)) this.mistakes.push(`${at} has no route map ${way}`);
    }
    return this.mistakes;
  }

  addRoute(words: Words): void {
    this.checkRange(words);
  }

  addPrefix(words: Words): void {
    const length = Number(one(words, "PREFIX").split("/")[1]);
    const longest = words.get("LENGTH")?.[0];
    if (longest !== undefined && Number(longest) <= length) this.wrong(`le ${longest} is no longer than the prefix`);
    this.prefixLists.add(one(words, "NAME"));
  }

  addEntry(words: Words): void {
    const entry = `${one(words, "NAME")} ${one(words, "NUMBER")}`;
    if (this.entries.has(entry)) this.wrong(`${entry} stands there twice`);
    this.entries.add(entry);
    this.routeMaps.add(one(words, "NAME"));
  }

  /** Of a list that does not exist a device takes it that it permits everything, so it has to come before. */
  usePrefixLists(words: Words): void {
    for (const name of words.get("NAME") ?? []) {
      if (!this.prefixLists.has(name)) this.wrong(`no prefix list ${name}`);
    }
  }

  addCommunity(words: Words): void {
    this.communityLists.add(one(words, "NAME"));
  }

  useCommunityList(words: Words): void {
    if (!this.communityLists.has(one(words, "NAME"))) this.wrong(`no community list ${one(words, "NAME")}`);
  }

  setAsn(words: Words): void {
    this.asn = one(words, "ASN");
  }

  addTemplate(words: Words): void {
    this.template = one(words, "NAME");
    this.templates.set(this.template, {});
  }

  setTemplate(state: SessionState): void {
    this.templates.set(this.template, { ...this.templates.get(this.template), ...state });
  }

  inherit(words: Words): void {
    const template = this.templates.get(one(words, "NAME"));
    if (template?.asn === undefined) this.wrong(`no template ${one(words, "NAME")} with remote-as`);
    this.add(one(words, "NEIGHBOR"), template ?? {});
  }

  addNeighbor(words: Words): void {
    this.add(one(words, "NEIGHBOR"), { asn: one(words, "ASN") });
  }

  private add(address: string, session: SessionState): void {
    if (this.neighbors.has(address)) this.wrong(`neighbor ${address} stands there twice`);
    this.neighbors.set(address, { session, line: this.line, active: false, filters: new Set() });
  }

  setMultihop(words: Words): void {
    const neighbor = this.useNeighbor(words);
    if (neighbor) neighbor.session = { ...neighbor.session, multihop: true };
  }

  /** "%BGP: Can propagate the nexthop only to multi-hop EBGP neighbor" */
  leaveNextHop(words: Words): void {
    const { asn, multihop } = this.useActive(words)?.session ?? {};
    if (asn === this.asn || multihop !== true) this.wrong("the next hop is left only towards multihop eBGP neighbours");
  }

  useNeighbor(words: Words): NeighborState | undefined {
    const neighbor = this.neighbors.get(one(words, "NEIGHBOR"));
    if (!neighbor) this.wrong(`neighbor ${one(words, "NEIGHBOR")} has no remote-as before this`);
    return neighbor;
  }

  useTimers(words: Words): void {
    this.useNeighbor(words);
    this.checkTimers(words);
  }

  checkTimers(words: Words): void {
    const [keepalive, hold] = (words.get("SECONDS") ?? []).map(Number);
    if (hold < 3 || keepalive >= hold)
      this.wrong(`a hold time of ${hold} does not go with a keepalive of ${keepalive}`);
  }

  describe(words: Words): void {
    this.useNeighbor(words);
    if (one(words, "NAME").length > LONGEST_DESCRIPTION) this.wrong(`longer than ${LONGEST_DESCRIPTION} characters`);
  }

  activate(words: Words): void {
    const neighbor = this.useNeighbor(words);
    if (neighbor) neighbor.active = true;
  }

  useActive(words: Words): NeighborState | undefined {
    const neighbor = this.useNeighbor(words);
    if (neighbor && !neighbor.active) this.wrong(`neighbor ${one(words, "NEIGHBOR")} is not activated before this`);
    return neighbor;
  }

  filter(words: Words, way: "in" | "out"): void {
    if (!this.routeMaps.has(one(words, "NAME"))) this.wrong(`no route map ${one(words, "NAME")}`);
    this.useActive(words)?.filters.add(way);
  }

  announceDefault(words: Words): void {
    if (one(words, "ADDRESS") !== "0.0.0.0") this.wrong("a network without a mask is that of its class");
  }

  announce(words: Words): void {
    this.checkRange(words);
  }

  announceMarked(words: Words): void {
    if (!this.routeMaps.has(one(words, "NAME"))) this.wrong(`no route map ${one(words, "NAME")}`);
    this.checkRange(words);
  }

  private checkRange(words: Words): void {
    const [address, mask] = ["ADDRESS", "MASK"].map((name) => Ipv4Address.parse(one(words, name)).value);
    if (address % (2 ** 32 - mask) !== 0) this.wrong("the address has bits outside the mask");
  }

  end(): void {
    this.ended = true;
  }

  private wrong(what: string): void {
    this.mistakes.push(`line ${this.line}: ${what}`);
  }
}

/** A mode and those above it, which are asked in turn. */
function modesFrom(mode: Mode): Mode[] {
  switch (mode) {
    case "configuration":
      return [mode];
    case "route-map":
    case "router":
      return [mode, "configuration"];
    case "peer-session":
    case "address-family":
      // Only their exit leads back to the router.
      return [mode];
  }
}

function wordsOf(pattern: readonly string[], words: readonly string[]): Words | undefined {
  const found = new Map<string, string[]>();
  let next = 0;
  for (const part of pattern) {
    const name = part.replace("...", "");
    const isArgument = Object.keys(ARGUMENTS).includes(name);
    const fits = (word: string | undefined) =>
      word !== undefined && (isArgument ? ARGUMENTS[name](word) : word === name);
    if (!fits(words[next])) return undefined;
    do {
      if (isArgument) found.set(name, [...(found.get(name) ?? []), words[next]]);
      next += 1;
    } while (part.endsWith("...") && fits(words[next]));
  }
  return next === words.length ? found : undefined;
}

function one(words: Words, name: string): string {
  return words.get(name)?.[0] ?? "";
}

/** Whether the ones of a mask all come before its zeros: what is left of it is a power of two. */
function isMask(value: number): boolean {
  return Number.isInteger(Math.log2(2 ** 32 - value));
}

function between(lowest: number, highest: number): (word: string) => boolean {
  return (word) => /^\d+$/.test(word) && Number(word) >= lowest && Number(word) <= highest;
}
