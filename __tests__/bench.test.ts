import { Testing } from "cdktf";
import type { App } from "cdktf";
import { byHand, withConstructs } from "../bench/networks";
import { temporaryApp } from "./support/network";

/** How many resources of each type, and which names in Azure, a network synthesizes to. */
function made(build: (app: App, spokes: number) => void): object {
  const app = temporaryApp();
  build(app, 3);
  const [stack] = app.node.children.filter((child) => "toTerraform" in child) as Parameters<typeof Testing.synth>[0][];
  const { resource } = JSON.parse(Testing.synth(stack)) as {
    resource: Record<string, Record<string, { name?: string }>>;
  };
  return Object.fromEntries(
    Object.entries(resource).map(([type, all]) => [
      type,
      Object.values(all)
        .map(({ name }) => name ?? "-")
        .sort(),
    ]),
  );
}

describe("the benchmark", () => {
  it("compares the constructs with the same resources written by hand", () => {
    expect(made(byHand)).toEqual(made(withConstructs));
  });
});
