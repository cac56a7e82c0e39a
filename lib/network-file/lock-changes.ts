import { GATEWAY_SUBNET, ResourceKind, ResourceNaming, ROUTE_SERVER_SUBNET } from "../azure";
import { APPLIANCE_SUBNET } from "../constructs/virtual-networks";
import { Ipv4Prefix } from "../net";
import { quoted, type FieldPath } from "../text";
import type { Topology } from "../topology";
import { lockedNetwork, lockOf } from "./lock";
import type { LockedVirtualNetwork, NetworkLock } from "./lock-definition";
import type { Problem } from "./problem";
import { problemAt, type LockFile, type NetworkFile } from "./read";
import { namingOf } from "./shared-parts";

const PAGE = "docs/renumber.md";

/**
 * What a network file changes that Azure or Terraform cannot change in place, or only when nothing is in use. Without a
 * lock file nothing is known of it.
 */
export function changesOfLock(file: NetworkFile, topology: Topology): Problem[] {
  const { lock } = file;
  return lock ? new LockChanges(file, lock, lockOf(file, topology)).problems() : [];
}

/** A change, and what to do instead. */
interface Change {
  readonly path: FieldPath;
  readonly message: string;
  readonly fix: string;
  readonly isWarning?: boolean;
}

class LockChanges {
  private readonly before: NetworkLock;

  constructor(
    private readonly file: NetworkFile,
    private readonly lockFile: LockFile,
    private readonly now: NetworkLock,
  ) {
    this.before = lockFile.lock;
  }

  problems(): Problem[] {
    return [...this.ofFile(), ...this.ofNetworks(), ...this.renamed()].map(({ path, message, fix, isWarning }) => {
      const about = this.file.source.has(path) && path.length !== 2 ? "value" : "field";
      const problem = problemAt(this.file.path, this.file.source, { path, about, message });
      return { ...problem, severity: isWarning ? "warning" : "error", fix };
    });
  }

  private ofNetworks(): Change[] {
    return Object.entries(this.now.virtualNetworks).flatMap(([name, now]) => {
      const before = lockedNetwork(this.before, name);
      if (!before) return [];
      // With other names, no subnet is where it was.
      const subnets = this.isRenamed ? [] : this.ofSubnets(name, before, now);
      return [...this.ofPlace(name, before, now), ...subnets];
    });
  }

  private get isRenamed(): boolean {
    const affixes = ({ naming = {} }: NetworkLock) => JSON.stringify([naming.prefix, naming.suffix]);
    return affixes(this.before) !== affixes(this.now);
  }

  private get nothingDeployed(): string {
    return `if nothing of it is deployed, remove ${this.lockFile.path}`;
  }

  private ofFile(): Change[] {
    const { before, now } = this;
    const states = (field: "name" | "stacks", fix: string): Change[] =>
      before[field] === now[field]
        ? []
        : [
            {
              path: [field],
              message: `is now "${now[field]}" and was ${quoted(before[field])}: the new states are empty, so Terraform would make everything again`,
              fix: `write ${quoted(before[field])} again, or ${fix}; ${this.nothingDeployed}`,
            },
          ];
    return [
      ...states("name", `take the state along as ${PAGE} says`),
      ...states("stacks", "move the resources between states as docs/stacks.md says"),
      ...(this.isRenamed
        ? [
            {
              path: ["naming"],
              message: `is now ${JSON.stringify(now.naming ?? {})} and was ${JSON.stringify(before.naming ?? {})}: Azure renames nothing, so every resource would be replaced`,
              fix: `write ${JSON.stringify(before.naming ?? {})} again, or make another network and move to it as ${PAGE} says; ${this.nothingDeployed}`,
            },
          ]
        : []),
    ];
  }

  /** Where a virtual network is: Azure moves none, so it would be replaced with all that is in it. */
  private ofPlace(name: string, before: LockedVirtualNetwork, now: LockedVirtualNetwork): Change[] {
    const path = this.pathOf(name);
    return (["location", "resourceGroupName", "subscription"] as const).flatMap((field): Change[] => {
      const [was, is] = [before[field], now[field]];
      // One that the environment says may be the same.
      const isKnown = field !== "subscription" || (was !== undefined && is !== undefined);
      if (!isKnown || was?.toLowerCase() === is?.toLowerCase()) return [];
      const value = (text: string | undefined) => (text === undefined ? "one that is made" : quoted(text));
      return [
        {
          path: [...path, field],
          message: `is now ${value(is)} and was ${value(was)}: Azure would replace ${name} and all that is in it`,
          fix: `go back to ${value(was)}, or ${besideThe(path)} and move to it as ${PAGE} says; ${this.unlessDeployed(name)}`,
        },
      ];
    });
  }

  private unlessDeployed(name: string): string {
    return `if nothing of ${name} is deployed, remove "${name}" from ${this.lockFile.path}`;
  }

  private ofSubnets(name: string, before: LockedVirtualNetwork, now: LockedVirtualNetwork): Change[] {
    const path = this.pathOf(name);
    const parts = this.partsOf(name);
    const former = new Map(Object.entries(before.subnets));
    const current = Object.entries(now.subnets);
    const gone = [...former].filter(([subnet]) => !Object.keys(now.subnets).includes(subnet));
    return current.flatMap(([subnet, is]): Change[] => {
      const was = former.get(subnet);
      if (was === is) return [];
      if (was !== undefined && parts.includes(subnet)) {
        const fix = `give ${was} again, or ${besideThe(path)} and move to it as ${PAGE} says; ${this.unlessDeployed(name)}`;
        return [
          { path, message: `${subnet} is now ${is} and was ${was}, and Azure moves no subnet that is in use`, fix },
        ];
      }
      const isWarning = true;
      if (was !== undefined) {
        const message = `${subnet} moves from ${was} to ${is}, which Azure refuses while something is in it`;
        return [{ path, message, fix: "empty it first, or add a subnet of another name and move to it", isWarning }];
      }
      const taken = gone.find(([, range]) => Ipv4Prefix.parse(range).overlaps(Ipv4Prefix.parse(is)));
      if (!taken) return [];
      const message = `${subnet} takes ${is}, where ${taken[0]} has been, and Azure refuses both at the same time`;
      return [{ path, message, fix: `deploy without ${subnet} first, or apply twice`, isWarning }];
    });
  }

  /** Elements that take the ranges of others that are gone, such as those with a new name. */
  private renamed(): Change[] {
    const isMade = (name: string) => lockedNetwork(this.now, name) !== undefined;
    const gone = Object.entries(this.before.virtualNetworks).filter(([name]) => !isMade(name));
    return Object.entries(this.now.virtualNetworks).flatMap(([name, { addressSpace }]): Change[] => {
      if (lockedNetwork(this.before, name)) return [];
      const former = gone.find(([, { addressSpace: others }]) =>
        others.some((other) => addressSpace.some((range) => Ipv4Prefix.parse(other).overlaps(Ipv4Prefix.parse(range)))),
      );
      if (!former) return [];
      const path = this.pathOf(name);
      const [was] = former;
      return [
        {
          path,
          message: `has ranges of "${was}", which is gone: Azure would delete ${was} and make ${name} anew, at the same time`,
          fix: `keep the name "${was}", give ${name} other ranges and move to it as ${PAGE} says, or deploy without ${was} first; ${this.unlessDeployed(was)}`,
        },
      ];
    });
  }

  /** The subnets that are in use as soon as they are deployed. */
  private partsOf(name: string): string[] {
    const naming = namingOf(this.file.network) ?? ResourceNaming.abbreviated();
    const appliances = naming.resourceName(ResourceKind.SUBNET, `${name}-${APPLIANCE_SUBNET}`);
    return [ROUTE_SERVER_SUBNET, GATEWAY_SUBNET, appliances];
  }

  private pathOf(name: string): FieldPath {
    return [Object.keys(this.file.network.hubs).includes(name) ? "hubs" : "spokes", name];
  }
}

function besideThe([section]: FieldPath): string {
  return `make another ${section === "hubs" ? "hub" : "spoke"} beside it`;
}
