import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "cdktf";
import { Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology, RuleAcknowledgement, Survive } from "../../../lib/constructs/networks";
import { OnPremisesSite } from "../../../lib/constructs/on-premises";
import { Spoke } from "../../../lib/constructs/spokes";
import { APP, DATA, NORTH, WEST, emptyStack } from "../../support/network";

const OVERLAPPING = { ...NORTH, addressSpace: ["10.10.2.0/23"] };

/** Synthesizes an app into a directory of its own; gives what was written and what was said. */
function synthesize(build: (app: App) => void): { files: string[]; error: string; stacks: string[] } {
  const outdir = mkdtempSync(join(tmpdir(), "verification-"));
  try {
    const app = new App({ outdir, stackTraces: false });
    build(app);
    let error = "";
    try {
      app.synth();
    } catch (thrown) {
      error = (thrown as Error).message;
    }
    const stacks = join(outdir, "stacks");
    return { files: readdirSync(outdir), error, stacks: existsSync(stacks) ? readdirSync(stacks) : [] };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

describe("synthesis", () => {
  it("succeeds when the network breaks no rule", () => {
    const { error, files } = synthesize((app) => {
      const stack = emptyStack(app);
      const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
      new DualHomedNetwork(stack, "n", { hubs, spokes: [new Spoke(stack, "app", APP)] });
    });
    expect(error).toBe("");
    expect(files).toContain("manifest.json");
  });

  it.each(["$(id)", "..", "-rf", "a;b", "a\u001bb", ".hidden"])("makes no folder of the name %j", (id) => {
    const build = (name: string) =>
      synthesize((app) => {
        const stack = emptyStack(app, name);
        const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
        new DualHomedNetwork(stack, "n", { hubs, spokes: [new Spoke(stack, "app", APP)] });
      });
    const { error, stacks } = build(id);
    expect(error).toContain(`the stack is called ${JSON.stringify(id)}, which cannot be the name of its folder`);
    expect(stacks).toEqual([]);
    expect(build("netz-ö_1.0").stacks).toEqual(["netz-ö_1.0"]);
  });

  it("stops with everything that is wrong: where, what, how to put it right, and the page", () => {
    const { error } = synthesize((app) => {
      const stack = emptyStack(app);
      const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", OVERLAPPING)];
      new DualHomedNetwork(stack, "n", { hubs, spokes: [new Spoke(stack, "app", APP)] });
      new OnPremisesSite(stack, "branch", { addressPrefixes: ["10.10.0.0/24"], asn: 65100 });
    });
    expect(error).toMatch(/\[network\/north\] ARS007 .*10\.10\.2\.0\/23.*10\.10\.0\.0\/22/);
    expect(error).toMatch(/\[network\/branch\] ARS052 .*10\.10\.0\.0\/24/);
    expect(error).toContain("https://learn.microsoft.com/");
  });

  it("writes no stack at all when one of them is wrong, also one that comes later", () => {
    const { error, stacks } = synthesize((app) => {
      const first = emptyStack(app, "first");
      const west = new Hub(first, "west", WEST);
      const second = emptyStack(app, "second");
      const north = new Hub(second, "north", OVERLAPPING);
      const spoke = new Spoke(second, "app", { ...APP, peeringScope: emptyStack(app, "peerings") });
      new DualHomedNetwork(second, "n", { hubs: [west, north], spokes: [spoke] });
    });
    expect(error).toContain("ARS007");
    expect(stacks).toEqual([]);
  });

  it("warns in an annotation of the construct, and goes on", () => {
    const build = (app: App) => {
      const stack = emptyStack(app);
      new DualHomedNetwork(stack, "n", {
        hubs: [new Hub(stack, "west", WEST)],
        spokes: [new Spoke(stack, "app", APP)],
      });
      return stack;
    };
    let stack: ReturnType<typeof build> | undefined;
    const { error } = synthesize((app) => {
      stack = build(app);
    });
    expect(error).toBe("");
    const warnings = stack?.node
      .findAll()
      .flatMap(({ node }) => node.metadata.map(({ type, data }) => `${type} ${String(data)}`));
    expect(warnings?.filter((warning) => warning.includes("@cdktf/warn")).join("\n")).toMatch(/\[network\/n\] ARS070/);
  });

  it("goes on with what was acknowledged, at one element or everywhere, and says when that is for nothing", () => {
    const build = (acknowledge: (hub: Hub, stack: ReturnType<typeof emptyStack>) => void) => (app: App) => {
      const stack = emptyStack(app);
      const west = new Hub(stack, "west", WEST);
      const north = new Hub(stack, "north", OVERLAPPING);
      new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [new Spoke(stack, "data", DATA)] });
      acknowledge(north, stack);
    };
    const reason = "renumbered next month";
    expect(synthesize(build((north) => RuleAcknowledgement.acknowledge(north, "ARS007", reason))).error).toBe("");
    expect(synthesize(build((_north, stack) => RuleAcknowledgement.acknowledge(stack, "ARS007", reason))).error).toBe(
      "",
    );
    const wrong = synthesize(build((north) => RuleAcknowledgement.acknowledge(north, "ARS999", reason))).error;
    expect(wrong).toMatch(/ARS083 .*ARS999/);
  });
});

describe("RuleAcknowledgement", () => {
  it("refuses to acknowledge a rule twice at one place", () => {
    const stack = emptyStack();
    RuleAcknowledgement.acknowledge(stack, "ARS007", "first");
    expect(() => RuleAcknowledgement.acknowledge(stack, "ARS007", "second")).toThrow(
      "[network] ARS007 is acknowledged here already",
    );
  });

  it("accepts a rule for one dual-homed network, and leaves what it finds in another", () => {
    const stack = emptyStack();
    const networks = [
      new DualHomedNetwork(stack, "first", {
        hubs: [new Hub(stack, "west", WEST)],
        spokes: [new Spoke(stack, "app", APP)],
        name: "production",
      }),
      new DualHomedNetwork(stack, "second", {
        hubs: [new Hub(stack, "north", NORTH)],
        spokes: [new Spoke(stack, "data", DATA)],
      }),
    ];
    const withOneHub = () =>
      NetworkTopology.of(stack)
        .violations()
        .filter(({ rule }) => rule === "ARS070")
        .map(({ element }) => element);
    expect(withOneHub()).toEqual(["production", "second"]);
    RuleAcknowledgement.acknowledge(networks[0], "ARS070", "its second hub comes in May");
    expect(withOneHub()).toEqual(["second"]);
  });
});

describe("NetworkTopology", () => {
  it("tells violations without synthesis", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    new Hub(stack, "north", OVERLAPPING);
    expect(NetworkTopology.of(stack).violations()).toEqual([
      expect.objectContaining({ rule: "ARS007", severity: "error", element: "north" }),
    ]);
  });

  it("tells what the network does not survive, unless that is acknowledged", () => {
    const stack = emptyStack();
    const hubs = [new Hub(stack, "west", WEST), new Hub(stack, "north", NORTH)];
    hubs[1].appliance.addSite(new OnPremisesSite(stack, "factory", { addressPrefixes: ["192.168.0.0/16"] }));
    const network = new DualHomedNetwork(stack, "n", {
      hubs,
      spokes: [new Spoke(stack, "app", APP)],
      survive: Survive.anyHub(),
    });
    const broken = () =>
      NetworkTopology.of(stack)
        .violations()
        .map(({ rule, element }) => `${rule} ${element}`);
    expect(broken()).toContain("ARS120 n");
    RuleAcknowledgement.acknowledge(network, "ARS120", "the factory closes in March");
    expect(broken()).not.toContain("ARS120 n");
  });
});
