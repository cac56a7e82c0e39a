import { readFileSync } from "node:fs";
import { join } from "node:path";
import { App } from "cdktf";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";

/** Synthesizes a network file with today's code. Returns the folders of its stacks by their names. */
export function synthesized(networkFile: string, outdir: string): ReadonlyMap<string, string> {
  const app = new App({ outdir, stackTraces: false });
  networkFromFile(app, parseNetworkFile(networkFile, "network.yaml"));
  app.synth();
  const { stacks } = JSON.parse(readFileSync(join(outdir, "manifest.json"), "utf8")) as { readonly stacks: object };
  return new Map(Object.keys(stacks).map((name) => [name, join(outdir, "stacks", name)]));
}
