import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import type {} from "cdktf/lib/testing/adapters/jest";

// With cdktf's matchers: who imports this file has them and their types.
Testing.setupJest();

export interface Synthesized {
  /** What `toBeValidTerraform` and `toPlanSuccessfully` take. */
  readonly folder: string;
  /** What `planStack` and its like take. */
  readonly stackFolder: string;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Synthesizes one stack into a folder of its own that is gone after the suite; `Testing.fullSynth` leaves its behind. */
export function synthesize(build: (stack: TerraformStack) => void): Synthesized {
  const folder = mkdtempSync(join(tmpdir(), "synthesized-"));
  folders.push(folder);
  const app = Testing.app({ outdir: folder });
  build(new TerraformStack(app, "stack"));
  app.synth();
  return { folder, stackFolder: join(folder, "stacks", "stack") };
}
