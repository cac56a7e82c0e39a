import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderBird } from "../../lib/router-config/bird";
import { SAMPLE_POLICIES } from "../support/networks";
import { describeWithTool } from "../support/tools";

describeWithTool(["bird"], "BIRD's own syntax check", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("accepts the configuration of %s", (_, policy) => {
    const folder = mkdtempSync(join(tmpdir(), "bird-conf-"));
    try {
      const file = join(folder, "bird.conf");
      writeFileSync(file, renderBird(policy()));
      const { status, stderr } = spawnSync("bird", ["-p", "-c", file], { encoding: "utf8" });
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
