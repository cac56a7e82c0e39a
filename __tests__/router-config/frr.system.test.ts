import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderFrr } from "../../lib/router-config";
import { SAMPLE_POLICIES } from "../support/networks";
import { describeWithTool } from "../support/tools";

describeWithTool(["vtysh"], "FRR's own syntax check", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("accepts the configuration of %s", (_, policy) => {
    const folder = mkdtempSync(join(tmpdir(), "frr-conf-"));
    try {
      const file = join(folder, "frr.conf");
      writeFileSync(file, renderFrr(policy()));
      const { status, stdout } = spawnSync("vtysh", ["-C", "-f", file], { encoding: "utf8" });
      expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
