import { getOrMake } from "../../collections";
import { Dependencies } from "./dependencies";
import type { TerraformDocument } from "./document";
import type { ResourceChange } from "./changes";
import { withoutKeys } from "./resources";

/** What Terraform does with a resource: it is made or updated, or destroyed. */
type Operation = `${"make" | "destroy"} ${string}`;

/**
 * The order in which Terraform makes the changes of a plan, as its graph has it: what refers to a resource, or depends
 * on it, is made and updated after it, and destroyed before it. A replaced resource is destroyed before it is made, or
 * afterwards if the configuration says so.
 *
 * https://github.com/hashicorp/terraform/blob/main/docs/destroying.md
 */
export class ChangeOrder {
  private readonly dependencies: Dependencies;
  /** By the resource without keys of instances, as Terraform orders whole resources. */
  private readonly destroyed = new Map<string, { readonly createsFirst: boolean }>();
  private readonly waiting = new Map<Operation, ReadonlySet<Operation>>();

  constructor(document: TerraformDocument, changes: readonly ResourceChange[]) {
    this.dependencies = new Dependencies(document);
    for (const { address, action, createsFirst } of changes) {
      if (action === "destroy" || action === "replace") this.destroyed.set(withoutKeys(address), { createsFirst });
    }
  }

  /** Whether all of one change is done before any of the other begins. */
  isOver(one: ResourceChange, other: ResourceChange): boolean {
    const [, end] = operationsOf(one);
    const [start] = operationsOf(other);
    return getOrMake(this.waiting, start, () => this.earlierThan(start)).has(end);
  }

  private earlierThan(start: Operation): Set<Operation> {
    const seen = new Set<Operation>();
    const open = [start];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const earlier of this.directlyBefore(next)) {
        if (seen.has(earlier)) continue;
        seen.add(earlier);
        open.push(earlier);
      }
    }
    return seen;
  }

  private directlyBefore(operation: Operation): Operation[] {
    const [kind, address] = operation.split(" ");
    const its = this.destroyed.get(address);
    if (kind === "make") {
      const known = this.dependencies.known(address).filter((each) => this.destroyed.get(each)?.createsFirst === false);
      return [
        ...this.dependencies.of(address).map((each): Operation => `make ${each}`),
        ...[...known, ...(its && !its.createsFirst ? [address] : [])].map((each): Operation => `destroy ${each}`),
      ];
    }
    const users = this.dependencies.usersOf(address);
    return [
      ...users.known.filter((each) => this.destroyed.has(each)).map((each): Operation => `destroy ${each}`),
      ...(its?.createsFirst ? [address, ...users.configured].map((each): Operation => `make ${each}`) : []),
    ];
  }
}

/** With what a change begins, and with what it ends. */
function operationsOf({ address, action, createsFirst }: ResourceChange): [Operation, Operation] {
  const resource = withoutKeys(address);
  const make: Operation = `make ${resource}`;
  const destroy: Operation = `destroy ${resource}`;
  switch (action) {
    case "destroy":
      return [destroy, destroy];
    case "replace":
      return createsFirst ? [make, destroy] : [destroy, make];
    default:
      return [make, make];
  }
}
