import { readableScriptFor } from "../support/apply-script";
import { hubsWithRouteServers } from "../support/networks";
import { policyWithOverlay, withOverlay } from "../support/overlay-network";
import { bashSays, careless, shellcheckSays, unfinished } from "../support/shell-check";
import { describeWithTool } from "../support/tools";

/** The files a script carries, by the path it writes them to. */
function filesIn(script: string): Map<string, string> {
  const files = [...script.matchAll(/^cat >"([^"]+)" <<'END OF FILE'\n([\s\S]*?)\nEND OF FILE$/gm)];
  return new Map(files.map(([, path, content]) => [path, `${content}\n`]));
}

describeWithTool(["bash"], "bash", () => {
  const script = readableScriptFor(
    policyWithOverlay("west-nva", withOverlay(undefined, hubsWithRouteServers({ internetEgress: true }))),
  );
  const texts = [["the script", script], ...filesIn(script)].filter(([, text]) => text.startsWith("#!/bin/bash"));

  it("finds seven programs to check", () => {
    expect(texts).toHaveLength(7);
  });

  it.each(texts)("can read %s", (_, text) => {
    expect(bashSays(unfinished(text))).toContain("syntax error");
    expect(bashSays(text)).toBe("");
  });

  describeWithTool(["shellcheck"], "and shellcheck", () => {
    it.each(texts)("has nothing to say about %s", (_, text) => {
      expect(shellcheckSays(careless(text))).toContain("unset");
      expect(shellcheckSays(text)).toBe("");
    });
  });
});
