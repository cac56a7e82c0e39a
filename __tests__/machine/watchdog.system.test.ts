import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WATCHDOG_PROGRAM } from "../../lib/machine/machine-files";
import { describeWithTool } from "../support/tools";

/**
 * Runs the watchdog for as many rounds as there are letters: with an answer (+) or without (-). Returns the rounds
 * after which it has the configuration applied, and whether the way out counts as dead then.
 */
function watch(rounds: string, settings = ""): string[] {
  const folder = mkdtempSync(join(tmpdir(), "watchdog-"));
  try {
    const path = (name: string) => join(folder, name);
    const put = (name: string, body: string) => {
      writeFileSync(path(name), `#!/bin/bash\ncd ${folder}\n${body}\n`, { mode: 0o755 });
    };
    writeFileSync(path("left"), rounds);
    writeFileSync(path("applied"), "");
    writeFileSync(path("network"), "TARGETS=192.0.2.1:443\n");
    writeFileSync(path("settings"), `INTERVAL=0\n${settings}`);
    // Each round tries the only target once. When no round is left, the watchdog ends.
    put(
      "timeout",
      'left=$(cat left); printf %s "$left" | tail -c +2 >left; [ "$(printf %s "$left" | head -c 1)" = + ]',
    );
    put("sleep", 'if [ -s left ]; then exit 0; fi; kill -TERM "$PPID"');
    const state = "$(if [ -e egress-dead ]; then echo dead; else echo alive; fi)";
    put("dual-homed-apply", `echo "$((${rounds.length} - $(wc -c <left))) ${state}" >>applied`);
    const program = WATCHDOG_PROGRAM.replaceAll("/var/lib/dual-homed", folder)
      .replaceAll("/etc/dual-homed/egress", path("network"))
      .replaceAll("/etc/default/dual-homed-egress", path("settings"));
    spawnSync("bash", ["-c", program], { env: { PATH: `${folder}:${process.env.PATH}` } });
    return readFileSync(path("applied"), "utf8").trim().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWithTool(["bash"], "the watchdog of the way to the Internet", () => {
  it("finds it dead after two rounds without an answer, and back after six with one", () => {
    expect(watch("+-+--" + "+++++-" + "++++++")).toEqual(["1 alive", "5 dead", "17 alive"]);
  });

  it("wants twice as many rounds each time it dies again, up to a limit", () => {
    const settings = "GOOD_ROUNDS=1\nMOST_GOOD_ROUNDS=4\n";
    expect(watch("--+" + "--++" + "--++++" + "--++++", settings)).toEqual([
      "1 alive",
      ...["2 dead", "3 alive"],
      ...["5 dead", "7 alive"],
      ...["9 dead", "13 alive"],
      ...["15 dead", "19 alive"],
    ]);
  });
});
