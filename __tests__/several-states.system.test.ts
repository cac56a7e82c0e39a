import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type Manifest } from "cdktf";
import { networkFromFile, parseNetworkFile } from "../lib/network-file";
import { startStandIn, type StandIn } from "./support/azurerm/start";
import { networkText } from "./support/network-file";
import { Deployment, describeWithStandIn, plannedChanges, type TerraformResult } from "./support/terraform";

const SPOKES = ["app", "data", "web"];

/** Two hubs, one with a gateway, and spokes. */
function textOf(stacks: string, spokes: readonly string[]): string {
  const more = spokes.slice(1).map((name, index) => {
    return `  ${name}: { location: westeurope, addressSpace: 10.${31 + index}.0.0/22 }`;
  });
  const legacy = "  legacy: { location: westeurope, addressSpace: 10.90.0.0/24, useGatewaysOf: west }";
  return networkText({
    top: `stacks: ${stacks}\nsubscription: 11111111-1111-1111-1111-111111111111`,
    west: "asn: 65001\n    expressRoute: {}",
    spoke: ["hubs: [west, north]", ...more, legacy].join("\n"),
  }).replace("  app:", `  ${spokes[0]}:`);
}

interface Stack {
  readonly name: string;
  readonly directory: string;
  readonly dependencies: readonly string[];
}

/** What is asked of a state. */
interface State {
  readonly resources: readonly {
    readonly type: string;
    readonly instances: readonly { readonly attributes: { readonly name?: string } }[];
  }[];
}

/** Synthesizes a network into a directory, as `cdktf deploy` finds it. */
function synthesize(outdir: string, text: string): Stack[] {
  rmSync(outdir, { recursive: true, force: true });
  const app = new App({ outdir, stackTraces: false });
  networkFromFile(app, parseNetworkFile(text, "network.yaml"));
  app.synth();
  const { stacks } = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as Manifest;
  return Object.values(stacks).map(({ name, workingDirectory, dependencies }) => {
    return { name, directory: join(outdir, workingDirectory), dependencies };
  });
}

/** The states of a network, each with its own Terraform runs, and one Azure behind all of them. */
class Estate {
  private readonly deployments = new Map<string, Deployment>();

  constructor(
    readonly folder: string,
    private readonly azure: StandIn,
  ) {}

  /** Deploys stacks as `cdktf deploy '*'` does: each as soon as those that it waits for are there. */
  deploy(stacks: readonly Stack[]): Promise<TerraformResult[]> {
    return this.inOrder(
      stacks,
      ({ dependencies }) => dependencies,
      (stack) => this.of(stack).apply(stack.directory),
    );
  }

  destroy(stacks: readonly Stack[]): Promise<TerraformResult[]> {
    const after = ({ name }: Stack) =>
      stacks.filter(({ dependencies }) => dependencies.includes(name)).map((each) => each.name);
    return this.inOrder(stacks, after, (stack) => this.of(stack).destroy(stack.directory));
  }

  /** What a plan of each stack would change, one after another. */
  async changes(stacks: readonly Stack[]): Promise<Record<string, ReturnType<typeof plannedChanges>>> {
    const found: Record<string, ReturnType<typeof plannedChanges>> = {};
    for (const stack of stacks) {
      const { ok, output } = await this.of(stack).plan(stack.directory);
      expect({ ok, output }).toMatchObject({ ok: true });
      found[stack.name] = plannedChanges(output);
    }
    return found;
  }

  /** The types and names of all that is deployed. */
  resources(stacks: readonly Stack[]): string[] {
    return stacks
      .flatMap((stack) => (this.of(stack).state as State).resources)
      .flatMap(({ type, instances }) => instances.map(({ attributes }) => `${type} ${attributes.name ?? "unnamed"}`))
      .sort();
  }

  private async inOrder(
    stacks: readonly Stack[],
    before: (stack: Stack) => readonly string[],
    run: (stack: Stack) => Promise<TerraformResult>,
  ): Promise<TerraformResult[]> {
    const runs = new Map<string, Promise<TerraformResult>>();
    const start = (stack: Stack): Promise<TerraformResult> => {
      const known = runs.get(stack.name);
      if (known) return known;
      const earlier = stacks.filter(({ name }) => before(stack).includes(name));
      const made = Promise.all(earlier.map(start)).then(() => run(stack));
      runs.set(stack.name, made);
      return made;
    };
    return Promise.all(stacks.map(start));
  }

  private of({ name }: Stack): Deployment {
    const known = this.deployments.get(name);
    if (known) return known;
    const folder = join(this.folder, "states", name);
    mkdirSync(folder, { recursive: true });
    const made = new Deployment(folder, this.azure.runs[this.deployments.size]);
    this.deployments.set(name, made);
    return made;
  }
}

const outcomes = (results: readonly TerraformResult[]) => results.filter(({ ok }) => !ok).map(({ text }) => text);

describeWithStandIn("a network in several states", () => {
  let azure: StandIn;
  const folders: string[] = [];

  beforeAll(async () => {
    azure = await startStandIn(16);
  });

  afterAll(async () => {
    await azure.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  function estate(): Estate {
    const folder = mkdtempSync(join(tmpdir(), "states-"));
    folders.push(folder);
    return new Estate(folder, azure);
  }

  let inOneState: string[];

  it("has the resources of one state: one", async () => {
    const one = estate();
    const stacks = synthesize(join(one.folder, "out"), textOf("one", SPOKES));
    expect(outcomes(await one.deploy(stacks))).toEqual([]);
    inOneState = one.resources(stacks);
    expect(outcomes(await one.destroy(stacks))).toEqual([]);
  }, 120_000);

  it.each(["perHub", "perSpoke"])(
    "is deployed, grows and is destroyed, with no overlapping writes: %s",
    async (layout) => {
      const several = estate();
      const out = join(several.folder, "out");
      const stacks = synthesize(out, textOf(layout, SPOKES));
      expect(outcomes(await several.deploy(stacks))).toEqual([]);
      expect(several.resources(stacks)).toEqual(inOneState);

      const more = synthesize(out, textOf(layout, [...SPOKES, "more"]));
      const changes = await several.changes(more);
      const touched = Object.entries(changes).filter(([, actions]) => Object.keys(actions).length > 0);
      const own =
        layout === "perSpoke"
          ? ["network-more", "network-more-peerings"]
          : ["network-spokes", "network-spokes-peerings"];
      expect(touched.map(([name]) => name).sort()).toEqual(
        [...own, "network-north", "network-north-peerings", "network-west", "network-west-peerings"].sort(),
      );
      expect(touched.flatMap(([, actions]) => Object.keys(actions).filter((action) => action !== "created"))).toEqual([
        "updated in-place",
        "updated in-place",
      ]);
      expect(changes["network-west"]["updated in-place"]).toEqual([
        expect.stringMatching(/^azurerm_virtual_machine_run_command\.west_/),
      ]);
      expect(outcomes(await several.deploy(more))).toEqual([]);
      expect(outcomes(await several.destroy(more))).toEqual([]);
    },
    300_000,
  );

  it("would not be without an order: overlapping writes on a hub from two states are refused", async () => {
    const race = estate();
    const stacks = synthesize(join(race.folder, "out"), textOf("perSpoke", ["app", "data"]));
    const named = (name: string) => stacks.filter((stack) => stack.name === name);
    const first = ["network-west", "network-north", "network-app", "network-data", "network-legacy"].flatMap(named);
    expect(outcomes(await race.deploy(first))).toEqual([]);
    // The halves of the hub in two states: the second one as a copy that makes them once more.
    const [peerings] = named("network-west-peerings");
    const copy = { ...peerings, name: "copy", directory: join(race.folder, "copy"), dependencies: [] };
    mkdirSync(copy.directory, { recursive: true });
    writeFileSync(join(copy.directory, "cdk.tf.json"), readFileSync(join(peerings.directory, "cdk.tf.json"), "utf8"));
    const refused = outcomes(await race.deploy([{ ...peerings, dependencies: [] }, copy]));
    expect(refused.join()).toMatch(
      /409 AnotherOperationInProgress: .* while .* is under way on the same virtual network/,
    );
  }, 120_000);

  it("would not be in another order: a half to a network that does not exist is refused", async () => {
    const early = estate();
    const stacks = synthesize(join(early.folder, "out"), textOf("perSpoke", ["early"]));
    const west = stacks.filter(({ name }) => name === "network-west" || name === "network-west-peerings");
    const result = await early.deploy(west);
    expect(outcomes(result).join()).toMatch(/400 InvalidResourceReference: .*vnet-early/);
  }, 120_000);
});
