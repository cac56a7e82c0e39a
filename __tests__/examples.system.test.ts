import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Testing } from "cdktf";
import { networkFromFile, readNetworkFile } from "../lib/network-file";
import "./support/synthesize";
import { describeWithTerraform, withVariables } from "./support/terraform";
import { EXAMPLES } from "./support/examples";

const STACK = join("stacks", "network");
const folder = mkdtempSync(join(tmpdir(), "examples-"));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Synthesizes an example into a folder of its own. */
function synthesized(example: string) {
  const outdir = join(folder, basename(example, ".yaml"));
  const app = Testing.app({ outdir, stackTraces: false });
  networkFromFile(app, readNetworkFile(join("examples", example)));
  app.synth();
  return outdir;
}

describeWithTerraform("terraform", () => {
  it.each(EXAMPLES)("plans examples/%s", async (example) => {
    const outdir = synthesized(example);
    await withVariables(join(outdir, STACK), () => {
      expect(outdir).toPlanSuccessfully();
    });
  });
});
