import { prefixOf, type Ipv4Prefix } from "../../net";
import type { OnPremisesSite } from "../../topology";
import { ipv4Only } from "./addresses";
import type { Reading } from "./reading";
import { numberOf, textsOf, valueAt, type AzureResource } from "./resource";

interface Site {
  readonly name: string;
  readonly asn?: number;
  readonly prefixes: Set<string>;
  /** What leads there and says no prefixes. */
  readonly silent: string[];
}

/** What this library lets routers accept from sites: prefixes, with `+` where longer ones count, too. */
export type AcceptedPrefixes = ReadonlySet<string>;

/** What nobody uses: three ranges for documentation (RFC 5737), and one for tests (RFC 2544). */
const STAND_INS = [
  "192.0.2.0/24",
  "198.51.100.0/24",
  "203.0.113.0/24",
  ...Array.from({ length: 256 }, (_, index) => `198.18.${index}.0/24`),
];

/**
 * The networks on premises. What leads to routers with one ASN leads to one site: two circuits of a data centre, or a
 * tunnel as the spare of a circuit. Circuits whose ASN is not known lead to one site, too.
 */
export class Sites {
  private readonly byKey = new Map<string, Site>();

  constructor(private readonly reading: Reading) {}

  /** The name of the site behind a circuit. */
  behindCircuit(circuit: string, asn: number | undefined): string {
    const site = this.at(asn === undefined ? "circuits" : String(asn), asn, "on-premises");
    site.silent.push(circuit);
    return site.name;
  }

  /** The site behind a local network gateway. */
  behindTunnel(local: AzureResource): { readonly name: string; readonly asn?: number } {
    const { names } = this.reading;
    const asn = numberOf(valueAt(local.properties, "bgpSettings", "asn"));
    const site = this.at(asn === undefined ? local.id.toLowerCase() : String(asn), asn, names.of(local));
    const ranges = valueAt(local.properties, "localNetworkAddressSpace", "addressPrefixes");
    const prefixes = ipv4Only(textsOf(ranges));
    for (const prefix of prefixes) site.prefixes.add(prefix);
    if (prefixes.length === 0) site.silent.push(local.name);
    return site;
  }

  /** The site behind a tunnel of an appliance. */
  behindAppliance(appliance: string, asn: number, prefixes: readonly string[]): string {
    const site = this.at(String(asn), asn, appliance);
    for (const prefix of prefixes) site.prefixes.add(prefix);
    return site.name;
  }

  /**
   * The sites. One without known prefixes announces what the routers accept of sites, if it is the only one, or a range
   * that stands for what it announces.
   */
  elements(networkRanges: readonly string[], accepted: AcceptedPrefixes): OnPremisesSite[] {
    const known = new Set([...this.byKey.values()].flatMap((site) => [...site.prefixes]));
    const rest = [...accepted].filter((prefix) => !known.has(prefix));
    const silentOnes = [...this.byKey.values()].filter((site) => site.prefixes.size === 0);
    if (silentOnes.length === 1 && rest.length > 0) {
      for (const prefix of rest) silentOnes[0].prefixes.add(prefix);
      this.reading.notes.assume(`${silentOnes[0].name} announces what the routers accept: ${rest.join(", ")}`, "sites");
    }
    const taken = networkRanges.flatMap((range) => prefixOf(range) ?? []);
    const free = STAND_INS.filter((range) => !overlaps(range, taken)).values();
    return [...this.byKey.values()].map(({ name, asn, prefixes, silent }) => {
      if (prefixes.size === 0) {
        const prefix = free.next().value ?? "198.19.0.0/16";
        prefixes.add(prefix);
        this.reading.notes.assume(
          `${prefix} stands for what ${name} announces (behind ${[...new Set(silent)].join(", ")})`,
          "sites",
        );
      }
      const moreSpecifics = [...prefixes].some((prefix) => prefix.endsWith("+"));
      const ranges = [...prefixes].map((prefix) => prefix.replace("+", ""));
      return { name, ...(asn !== undefined && { asn }), prefixes: ranges, moreSpecifics };
    });
  }

  private at(key: string, asn: number | undefined, usual: string): Site {
    const known = this.byKey.get(key);
    if (known) return known;
    const name = this.reading.names.give(asn === undefined ? usual : `on-premises-as${asn}`);
    const site: Site = { name, asn, prefixes: new Set(), silent: [] };
    this.byKey.set(key, site);
    return site;
  }
}

function overlaps(range: string, taken: readonly Ipv4Prefix[]): boolean {
  const prefix = prefixOf(range);
  return prefix !== undefined && taken.some((each) => each.overlaps(prefix));
}
