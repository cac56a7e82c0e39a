import { execFileSync } from "node:child_process";
import { describeWithTool, toolPath } from "./tools";

/** What the daemons of FRR are before this, the library does not write configurations for. */
const OLDEST_FRR = [8, 4] as const;

/** A suite that makes network namespaces, for which it has to be root, and runs BIRD and other tools in them. */
export function describeInNamespaces(tools: string[], title: string, body: () => void): void {
  describeWithTool(["ip", "nsenter", "bird", "birdc", ...tools], title, body, [
    ...(process.getuid?.() === 0 ? [] : ["it needs root"]),
    ...(tools.includes("bgpd") ? tooOld(toolPath("bgpd")) : []),
  ]);
}

function tooOld(bgpd: string | undefined): string[] {
  if (bgpd === undefined) return [];
  return tooOldVersion(execFileSync(bgpd, ["--version"], { encoding: "utf8" }));
}

/** What is wrong with the version that bgpd says it has, if anything is. */
export function tooOldVersion(output: string): string[] {
  const [, text = "?", major = 0, minor = 0] = /version ((\d+)\.(\d+)\S*)/.exec(output) ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_FRR;
  const isOld = Number(major) < oldestMajor || (Number(major) === oldestMajor && Number(minor) < oldestMinor);
  return isOld ? [`FRR is ${text}, which has to be ${OLDEST_FRR.join(".")} or later`] : [];
}
