import type { SynthesizedResource } from "./network";

/** What must be deployed before what: Terraform's own graph of a stack, read from its JSON. */
export class DeploymentGraph {
  readonly resources: ReadonlyMap<string, SynthesizedResource>;
  private readonly earlier = new Map<string, Set<string>>();

  constructor(resources: readonly SynthesizedResource[]) {
    this.resources = new Map(resources.map((resource) => [resource.address, resource]));
    for (const address of this.resources.keys()) this.visit(address);
  }

  /** The resources of these types, such as `azurerm_subnet`. */
  ofType(...types: string[]): SynthesizedResource[] {
    return [...this.resources.values()].filter(({ address }) => types.includes(typeOf(address)));
  }

  /** The resource that an expression such as `${azurerm_subnet.a.id}` is about; none for a literal value. */
  referredTo(expression: unknown): SynthesizedResource | undefined {
    const [, address = ""] = /^\$\{(azurerm_\w+\.[\w-]+)\./.exec(String(expression)) ?? [];
    return this.resources.get(address);
  }

  /** Whether one is there when the other is begun, and so, as Terraform destroys in reverse, until the other is gone. */
  isBefore(one: string, other: string): boolean {
    return this.earlier.get(other)?.has(one) ?? false;
  }

  isOrdered(one: string, other: string): boolean {
    return this.isBefore(one, other) || this.isBefore(other, one);
  }

  /** Resources that wait for themselves. */
  get cycles(): string[] {
    return [...this.resources.keys()].filter((address) => this.isBefore(address, address));
  }

  /** Walks all that a resource waits for, by `depends_on` and by references anywhere in it. */
  private visit(start: string): void {
    const seen = new Set<string>();
    const open = [start];
    for (let address = open.pop(); address !== undefined; address = open.pop()) {
      for (const next of this.direct(address)) {
        if (seen.has(next)) continue;
        seen.add(next);
        open.push(next);
      }
    }
    this.earlier.set(start, seen);
  }

  private direct(address: string): string[] {
    // The message of a condition names resources for people.
    const body = JSON.stringify(this.resources.get(address)?.body, (key, value: unknown) =>
      key === "error_message" ? undefined : value,
    );
    return [...body.matchAll(/azurerm_\w+\.[\w-]+/g)]
      .map(([found]) => found)
      .filter((each) => this.resources.has(each));
  }
}

export function typeOf(address: string): string {
  return address.slice(0, address.indexOf("."));
}
