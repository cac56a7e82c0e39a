import { readFactsOfNetwork, UnreadableTextError } from "../import";
import { quoted, type FieldPath } from "../text";
import type { DocumentFinding } from "../document";
import { TopologyLookup, type Facts } from "../topology";
import type { NetworkDefinition } from "./definition";
import { entriesOf, type Draft } from "./draft";
import type { Findings } from "./findings";
import { whyNotElementName } from "./names";
import { placedIn } from "./written";

/** The text of a file that a network file names, relative to it; an error says why it cannot be read. */
export type ReadText = (file: string) => string;

/** The facts of a file in `from`, and where it is named. */
export interface ImportedFacts {
  readonly path: FieldPath;
  readonly facts: Facts;
}

/** A network file with the facts that it names. */
export interface WholeNetwork extends NetworkDefinition {
  readonly hubs: NonNullable<NetworkDefinition["hubs"]>;
  readonly imported: readonly ImportedFacts[];
}

/** A virtual network that another repository manages. */
export interface ImportedNetwork {
  readonly name: string;
  readonly kind: "hub" | "spoke" | "spoke without a route server";
  /** Where its file is named. */
  readonly path: FieldPath;
  /** Whether it has a gateway or a route server. */
  readonly hasGateway: boolean;
  /** Of a spoke, the hubs that it is connected with, in the order of their rank. */
  readonly hubs?: readonly string[];
  /** Of a spoke without a route server, the hub whose gateways it uses. */
  readonly useGatewaysOf?: string;
}

/** The virtual networks of the files of facts. */
export function networksIn(imported: readonly ImportedFacts[]): ImportedNetwork[] {
  return imported.flatMap(({ path, facts: { topology, resources } }) => {
    const lookup = TopologyLookup.of(topology);
    return topology.virtualNetworks.map(({ name, role }): ImportedNetwork => {
      const hasServer = lookup.routeServersIn(name).length > 0;
      const spoke = hasServer ? "spoke" : "spoke without a route server";
      const { hubs, useGatewaysOf } = resources[name];
      const hasGateway = hasServer || lookup.gatewaysIn(name).length > 0;
      return { name, kind: role === "hub" ? "hub" : spoke, path, hasGateway, hubs, useGatewaysOf };
    });
  });
}

/** What is known of the virtual networks that other repositories manage. */
export interface Imported {
  readonly networks: readonly ImportedNetwork[];
  /** The names of the circuits and sites there. The repository that has them says what they are connected with. */
  readonly beyond: readonly string[];
  /** Whether every file could be read. Otherwise a name that is not known may be in another one. */
  readonly isWhole: boolean;
}

/** Reads the files in `from`. */
export function readImported(from: unknown, read: ReadText) {
  const facts: ImportedFacts[] = [];
  const findings: DocumentFinding[] = [];
  for (const { value: file, path } of placedIn(from as string | string[] | undefined, ["from"])) {
    const fail = (message: string) => findings.push({ path, about: "value", message });
    // The schema refuses others.
    if (typeof file !== "string" || file === "") continue;
    try {
      facts.push({ path, facts: readFactsOfNetwork(read(file), file) });
    } catch (error) {
      if (!(error instanceof UnreadableTextError)) fail(`${quoted(file)} cannot be read: ${(error as Error).message}`);
      else
        for (const { field, message } of error.problems)
          fail(`${quoted(file)} is wrong: ${[field, message].filter(Boolean).join(": ")}`);
    }
  }
  const beyond = facts.flatMap(({ facts: { topology } }) => [...topology.circuits, ...topology.onPremisesSites]);
  const isWhole = findings.length === 0;
  return {
    facts,
    findings,
    imported: { networks: networksIn(facts), beyond: beyond.map(({ name }) => name), isWhole },
  };
}

/** Checks the names of imported virtual networks, and the hubs that imported spokes need. */
export function checkImported(draft: Draft, { networks, isWhole }: Imported, findings: Findings): void {
  const own = (["hubs", "spokes", "sites", "circuits"] as const).flatMap((section) =>
    entriesOf<object>(draft[section]).map(([name]) => name),
  );
  const seen = new Set(own.map((name) => name.toLowerCase()));
  const hubs = new Set([
    ...entriesOf(draft.hubs).map(([name]) => name),
    ...networks.flatMap(({ kind, name }) => (kind === "hub" ? name : [])),
  ]);
  if (hubs.size === 0 && isWhole) {
    findings.need([], { hubs: "the hubs by name, unless from names facts of hubs" });
  }
  for (const { name, path, hubs: needed = [], useGatewaysOf } of networks) {
    const why = whyNotElementName(name);
    if (why !== undefined) findings.fail(path, `has a virtual network whose name cannot be used: ${why}`);
    if (seen.has(name.toLowerCase())) findings.fail(path, `has ${name}, a name that is used already; names are unique`);
    seen.add(name.toLowerCase());
    const missing = [...needed, useGatewaysOf ?? []].flat().filter((each) => isWhole && !hubs.has(each));
    for (const hub of missing) {
      findings.fail(
        path,
        `has ${name}, whose hub ${hub} is not in this network; name the facts of ${hub} in from, too`,
      );
    }
  }
}
