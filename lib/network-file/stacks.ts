import { AzurermBackend, CloudBackend, Lazy, NamedCloudWorkspace, TaggedCloudWorkspaces, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { STACK_PLACEHOLDER, type BackendDefinition } from "./backend-definition";
import type { NetworkDefinition } from "./definition";
import { SharedParts } from "./shared-parts";
import type { StackLayout } from "./stack-layout";
import { listOf } from "./written";

/** A stack of a network file, and what its elements share. */
export interface NetworkStack {
  readonly stack: TerraformStack;
  readonly shared: SharedParts;
}

/** The stacks of a network file, each with its providers and its backend. */
export class NetworkStacks {
  private readonly made = new Map<string, NetworkStack>();

  constructor(
    app: Construct,
    network: NetworkDefinition,
    private readonly layout: StackLayout,
  ) {
    for (const { id, subscription } of layout.stacks) {
      const stack = new TerraformStack(app, id);
      this.made.set(id, { stack, shared: new SharedParts(stack, { ...network, subscription }) });
    }
    // The halves that belong to one spoke are written one after another.
    const peerings = new Set(layout.peeredHubs.map((hub) => this.of(layout.peeringsOfHub(hub).id).stack));
    let before: TerraformStack | undefined;
    for (const stack of peerings) {
      if (before) stack.addDependency(before);
      before = stack;
    }
  }

  get common(): NetworkStack {
    return this.of(this.layout.common);
  }

  ofHub(name: string): NetworkStack {
    return this.of(this.layout.hub(name).id);
  }

  ofSpoke(name: string): NetworkStack {
    return this.of(this.layout.spoke(name).id);
  }

  /** Where the halves of a hub's peerings are, if it is another stack than the hub's. */
  peeringsOfHub(name: string): NetworkStack | undefined {
    return this.otherThan(this.layout.hub(name).id, this.layout.peeringsOfHub(name).id);
  }

  /** Where the halves of a spoke's peerings are, if it is another stack than the spoke's. */
  peeringsOfSpoke(name: string): NetworkStack | undefined {
    return this.otherThan(this.layout.spoke(name).id, this.layout.peeringsOfSpoke(name).id);
  }

  /** The value of a sensitive variable that the stack of each of these hubs has. */
  secretOfHubs(variable: string | undefined, hubs: readonly string[]): string | undefined {
    if (variable === undefined) return undefined;
    for (const hub of hubs.filter((name) => this.layout.hasHub(name))) this.ofHub(hub).shared.secret(variable);
    return Lazy.stringValue({ produce: () => `\${var.${variable}}` });
  }

  addBackends(backend: BackendDefinition = {}): void {
    for (const { stack } of this.made.values()) addBackend(stack, backend);
  }

  private otherThan(home: string, place: string): NetworkStack | undefined {
    return place === home ? undefined : this.made.get(place);
  }

  private of(id: string): NetworkStack {
    const stack = this.made.get(id);
    if (!stack) throw new Error(`there is no stack "${id}"`);
    return stack;
  }
}

function addBackend(stack: TerraformStack, { azurerm, cloud }: BackendDefinition): void {
  const named = (text: string) => text.split(STACK_PLACEHOLDER).join(stack.node.id);
  if (azurerm) new AzurermBackend(stack, { ...azurerm, key: named(azurerm.key) });
  if (cloud) {
    const { organization, hostname, workspace, tags, project } = cloud;
    const workspaces =
      workspace === undefined
        ? new TaggedCloudWorkspaces((listOf(tags) ?? []).map(named), project)
        : new NamedCloudWorkspace(named(workspace), project);
    new CloudBackend(stack, { organization, hostname, workspaces });
  }
}
