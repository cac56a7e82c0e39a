import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  DefaultTokenResolver,
  StringConcat,
  TerraformResource,
  TerraformStack,
  Testing,
  Tokenization,
  type App,
} from "cdktf";
import type { IConstruct } from "constructs";
import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { Hub, type HubProps } from "../../lib/constructs/hubs";
import {
  DualHomedNetwork,
  NetworkTopology,
  Redundancy,
  type DualHomedNetworkProps,
} from "../../lib/constructs/networks";
import { Spoke, type SpokeProps } from "../../lib/constructs/spokes";

/** A public key whose private half was thrown away. */
export const SSH_KEY =
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINNNxdjjtXt6k6eXCTJSxEWmsd/mpmfOgebyKU5BkOhI replace-with-your-own";

export const WEST: HubProps = {
  location: "westeurope",
  addressSpace: ["10.10.0.0/22"],
  asn: 65001,
  adminSshPublicKey: SSH_KEY,
};
export const NORTH: HubProps = {
  location: "northeurope",
  addressSpace: ["10.20.0.0/22"],
  asn: 65002,
  adminSshPublicKey: SSH_KEY,
};
export const APP: SpokeProps = { location: "westeurope", addressSpace: ["10.30.0.0/22"] };
export const DATA: SpokeProps = { location: "northeurope", addressSpace: ["10.40.0.0/22"] };

export type Resource = Record<string, unknown> & { readonly depends_on?: string[] };

/** A resource with its address in Terraform and the path of its construct. */
export interface SynthesizedResource {
  readonly address: string;
  readonly path: string;
  readonly body: Resource;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An app for a test: its folder is gone after the suite, where `Testing.app` by itself leaves one behind. */
export function temporaryApp(): App {
  const outdir = mkdtempSync(join(tmpdir(), "app-"));
  folders.push(outdir);
  return Testing.app({ outdir });
}

/** A stack with the provider, in an app that writes nowhere but into a temporary directory. */
export function emptyStack(app: App = temporaryApp(), id = "network"): TerraformStack {
  return withProvider(new TerraformStack(app, id));
}

/** Gives a stack the provider that its resources need. */
export function withProvider(stack: TerraformStack): TerraformStack {
  new AzurermProvider(stack, "azurerm", { features: [{}] });
  return stack;
}

export interface TwoHubs {
  readonly stack: TerraformStack;
  readonly west: Hub;
  readonly north: Hub;
  readonly app: Spoke;
  readonly data: Spoke;
  readonly network: DualHomedNetwork;
}

/** Hubs west (active) and north (standing by), spokes app and data. */
export function twoHubs(
  props: Partial<DualHomedNetworkProps> & { readonly hub?: Partial<HubProps> } = {},
  stack = emptyStack(),
): TwoHubs {
  const { hub, ...network } = props;
  const west = new Hub(stack, "west", { ...WEST, ...hub });
  const north = new Hub(stack, "north", { ...NORTH, ...hub });
  const app = new Spoke(stack, "app", APP);
  const data = new Spoke(stack, "data", DATA);
  return {
    stack,
    west,
    north,
    app,
    data,
    network: new DualHomedNetwork(stack, "dual-homed", {
      hubs: [west, north],
      spokes: [app, data],
      redundancy: Redundancy.activePassive(west, north),
      spokeToSpoke: true,
      ...network,
    }),
  };
}

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/** The resources that the stack synthesizes to: all, or those that are wanted, which takes less time. */
export function resourcesOf(
  stack: TerraformStack,
  isWanted: (resource: TerraformResource) => boolean = () => true,
): SynthesizedResource[] {
  return stack.node
    .findAll()
    .filter(TerraformResource.isTerraformResource)
    .filter(isWanted)
    .map((resource) => Tokenization.resolve(resource.toTerraform(), { scope: stack, resolver: RESOLVER }) as object)
    .flatMap((json) => resourcesIn(JSON.parse(JSON.stringify(json))));
}

/** Every resource of synthesized Terraform JSON. */
export function resourcesIn(json: unknown): SynthesizedResource[] {
  const { resource = {} } = json as { resource?: Record<string, Record<string, Resource>> };
  return Object.entries(resource).flatMap(([type, all]) =>
    Object.entries(all).map(([id, { "//": comment, ...body }]) => ({
      address: `${type}.${id}`,
      path: (comment as { metadata: { path: string } }).metadata.path.split("/").slice(1).join("/"),
      body,
    })),
  );
}

/** The bodies of all resources of a type, such as `azurerm_subnet`, in order of their paths. */
export function bodiesOf(stack: TerraformStack, type: string): Resource[] {
  return resourcesOf(stack, ({ terraformResourceType }) => terraformResourceType === type)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ body }) => body);
}

/** The one resource of a type at this path. */
export function bodyAt(stack: TerraformStack, path: string): Resource {
  const [found] = resourcesOf(stack, ({ node }) => node.path === `${stack.node.path}/${path}`);
  if (!found) throw new Error(`nothing at ${path}`);
  return found.body;
}

/** The ids of the rules that a network breaks, each once, in order. */
export function brokenRules(network: IConstruct): string[] {
  const found = NetworkTopology.of(network).violations();
  return [...new Set(found.map(({ rule }) => rule))].sort();
}
