import { spawnSync } from "node:child_process";
import { tunnelScript } from "../../lib/machine";
import { hubsWithRouteServers, westPolicyIn, withTunnels } from "../support/networks";
import { describeWithTool } from "../support/tools";

const SCRIPT = tunnelScript(westPolicyIn(withTunnels(hubsWithRouteServers())));

describeWithTool(["bash", "shellcheck"], "bash and shellcheck", () => {
  const programs = [...SCRIPT.matchAll(/<<'END OF FILE'\n(#!\/bin\/bash[\s\S]*?)\nEND OF FILE$/gm)].map(
    ([, text]) => text,
  );

  it("finds a program to check", () => {
    expect(programs).toHaveLength(1);
  });

  it.each([SCRIPT, ...programs])("have nothing to say: %#", (text) => {
    expect(spawnSync("bash", ["-n"], { encoding: "utf8", input: text }).stderr).toBe("");
    expect(spawnSync("shellcheck", ["-"], { encoding: "utf8", input: text }).stdout).toBe("");
  });
});
