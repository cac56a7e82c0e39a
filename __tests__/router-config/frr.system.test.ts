import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderFrr } from "../../lib/router-config";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { describeWithTool } from "../support/tools";

/** What vtysh has against a configuration. */
function check(configuration: string) {
  const folder = mkdtempSync(join(tmpdir(), "frr-conf-"));
  try {
    const file = join(folder, "frr.conf");
    writeFileSync(file, configuration);
    const { status, stdout } = spawnSync("vtysh", ["-C", "-f", file], { encoding: "utf8" });
    return { status, stdout };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithTool(["vtysh"], "FRR's own syntax check", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("accepts the configuration of %s, but not with a mistake", (_, policy) => {
    const configuration = renderFrr(policy());
    expect(check(configuration.replace(/^router bgp/m, "router bpg")).status).toBeGreaterThan(0);
    expect(check(configuration)).toEqual({ status: 0, stdout: "" });
  });
});
