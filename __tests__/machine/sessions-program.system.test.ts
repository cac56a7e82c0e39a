import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SESSIONS_PROGRAM } from "../../lib/machine/sessions-program";
import { describeWithTool } from "../support/tools";

/** A session as FRR 8.4 tells of it, as far as the program reads it. */
function peer(msgRcvd: number, state = "Established", remoteAs = 65515) {
  return { remoteAs, localAs: 65001, msgRcvd, state, desc: "rs-app" };
}

type Peers = Readonly<Record<string, ReturnType<typeof peer>>>;

/** Runs the program on a machine whose FRR says this, one after the other and then the last again and again. */
function run(says: readonly Peers[], before: readonly string[] = [], ...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), "sessions-"));
  try {
    const path = (name: string) => join(folder, name);
    says.forEach((peers, index) => writeFileSync(path(`${index}.json`), JSON.stringify({ peers })));
    writeFileSync(path("program"), SESSIONS_PROGRAM);
    writeFileSync(path("before"), before.map((each) => `${each}\n`).join(""));
    const vtysh = `#!/bin/bash\ncd ${folder}\ncat "$(ls *.json | head -n 1)"\nif [ "$(ls *.json | wc -l)" -gt 1 ]; then rm "$(ls *.json | head -n 1)"; fi\n`;
    writeFileSync(path("vtysh"), vtysh, { mode: 0o755 });
    const all = args.length > 0 ? [args[0], path("before"), ...args.slice(1)] : [];
    const { status, stdout, stderr } = spawnSync("python3", [path("program"), ...all], {
      encoding: "utf8",
      env: { PATH: `${folder}:${process.env.PATH}` },
    });
    return { status, stdout, stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const fine = { status: 0, stdout: "", stderr: "" };

describeWithTool(["python3"], "the program that looks at BGP sessions", () => {
  it("lists those that are up, with the ASNs of both ends", () => {
    const says = [{ "10.30.1.4": peer(5), "10.30.1.5": peer(5, "Active") }];
    expect(run(says)).toEqual({ ...fine, stdout: "10.30.1.4 65515 65001\n" });
    expect(run([{}])).toEqual(fine);
  });

  it("is content with nothing to wait for, and tells of the sessions that are not up", () => {
    const says = [{ "10.30.1.4": peer(5, "Active") }];
    expect(run(says, [], "9")).toEqual({
      ...fine,
      stdout: "notice: the BGP session with 10.30.1.4 (rs-app) is not up\n",
    });
  });

  it("waits until those that were up before, and those that are awaited, are up", () => {
    const down = { "10.30.1.4": peer(5, "Idle"), "10.30.1.5": peer(0, "Connect") };
    const up = { "10.30.1.4": peer(7), "10.30.1.5": peer(2) };
    expect(run([down, down, up], ["10.30.1.4 65515 65001"], "9", "10.30.1.5")).toEqual(fine);
  });

  it("fails and names them when they are not up in time", () => {
    const says = [{ "10.30.1.4": peer(5, "Idle"), "10.30.1.5": peer(0, "Connect") }];
    expect(run(says, ["10.30.1.4 65515 65001"], "0.1", "10.30.1.5", "10.31.1.4")).toEqual({
      status: 1,
      stdout: "",
      stderr: "after 0.1 s there is no BGP session with 10.30.1.4 (rs-app), 10.30.1.5 (rs-app), 10.31.1.4\n",
    });
  });

  it("does not believe a session of which it hears nothing, as when a packet filter cuts it off", () => {
    const before = ["10.30.1.4 65515 65001"];
    expect(run([{ "10.30.1.4": peer(5) }], before, "0.1").status).toBe(1);
    expect(run([{ "10.30.1.4": peer(5) }, { "10.30.1.4": peer(6) }], before, "9")).toEqual(fine);
  });

  it("forgets sessions that are no longer configured, or that have other ASNs now", () => {
    const says = [{ "10.30.1.4": peer(5, "Active", 65520) }];
    expect(run(says, ["10.30.1.5 65515 65001", "10.30.1.4 65515 65001"], "0.1").status).toBe(0);
    expect(run(says, ["10.30.1.4 65520 65001"], "0.1").status).toBe(1);
  });
});
