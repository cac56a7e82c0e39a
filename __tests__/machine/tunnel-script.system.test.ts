import { tunnelScript } from "../../lib/machine";
import { hubsWithRouteServers, westPolicyIn, withTunnels } from "../support/networks";
import { bashSays, careless, shellcheckSays, unfinished } from "../support/shell-check";
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
    expect(bashSays(unfinished(text))).toContain("syntax error");
    expect(bashSays(text)).toBe("");
    expect(shellcheckSays(careless(text))).toContain("unset");
    expect(shellcheckSays(text)).toBe("");
  });
});
