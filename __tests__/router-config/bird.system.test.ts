import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { renderBird } from "../../lib/router-config/bird";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { describeWithTool } from "../support/tools";

/** What BIRD has against a configuration. */
function check(configuration: string) {
  const folder = mkdtempSync(join(tmpdir(), "bird-conf-"));
  try {
    const file = join(folder, "bird.conf");
    writeFileSync(file, configuration);
    const { status, stderr } = spawnSync("bird", ["-p", "-c", file], { encoding: "utf8" });
    return { status, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithTool(["bird"], "BIRD's own syntax check", () => {
  it.each(Object.entries(SAMPLE_POLICIES))("accepts the configuration of %s, but not with a mistake", (_, policy) => {
    const configuration = renderBird(policy());
    expect(check(configuration.replace(/^protocol bgp/m, "protocol bpg")).status).toBeGreaterThan(0);
    expect(check(configuration)).toEqual({ status: 0, stderr: "" });
  });

  it("accepts names of any length, and tells long ones apart that start alike", () => {
    const policy = SAMPLE_POLICIES[Object.keys(SAMPLE_POLICIES)[0]]();
    const neighbors = policy.neighbors.map((each, index) => ({ ...each, name: `${"long-".repeat(30)}${index}` }));
    const configuration = renderBird({ ...policy, neighbors });
    expect(check(configuration)).toEqual({ status: 0, stderr: "" });
    expect(new Set(configuration.match(/^filter 'TO-.*'$/gm))).toHaveProperty("size", neighbors.length);
    const cut = configuration.replace(/'(FROM|TO)-long-[^']*'/g, `'$1-${"long-".repeat(30)}'`);
    expect(check(cut).status).toBeGreaterThan(0);
  });
});
