import { spawnSync } from "node:child_process";
import { applyScript } from "../../lib/machine";
import { renderNftables } from "../../lib/machine/nftables";
import { renderFrr } from "../../lib/router-config";
import { SAMPLE_POLICIES, policyOf } from "../support/networks";
import { notIn } from "../support/texts";

/** The files a script carries, by the path it writes them to. */
function filesIn(script: string): Map<string, string> {
  const files = [...script.matchAll(/^cat >"([^"]+)" <<'END OF FILE'\n([\s\S]*?)\nEND OF FILE$/gm)];
  return new Map(files.map(([, path, content]) => [path, `${content}\n`]));
}

describe("the apply script", () => {
  it("carries the router's configuration and the packet filter unchanged", () => {
    const policy = policyOf("north-nva", { internetEgress: true, spokes: 3 });
    const files = filesIn(applyScript(policy));
    expect(files.get("$new/frr.conf")).toBe(renderFrr(policy));
    expect(files.get("$new/nftables.nft")).toBe(renderNftables(policy));
  });

  it.each(Object.entries(SAMPLE_POLICIES))("of %s passes through Terraform as it is", (_, policy) => {
    expect(applyScript(policy())).not.toMatch(/[$%]\{/);
  });

  it("changes by added lines only when a spoke is added", () => {
    const [before, after] = [4, 5].map((spokes) => applyScript(policyOf("west-nva", { spokes, internetEgress: true })));
    expect(notIn(before, after)).toEqual([]);
  });

  it("leaves the watchdog's settings to whoever runs the machine", () => {
    expect(applyScript(policyOf("west-nva"))).toContain("if [ ! -e /etc/default/dual-homed-egress ]; then install");
  });

  it("turns the watchdog on for Internet egress and off without, and then forgets that the way out was dead", () => {
    const on = applyScript(policyOf("west-nva", { internetEgress: true }));
    expect(on).toContain("systemctl restart dual-homed-egress.service");
    const off = applyScript(policyOf("west-nva"));
    expect(off).not.toContain("systemctl restart dual-homed-egress.service");
    expect(off).toContain("rm -f /var/lib/dual-homed/egress-dead");
  });

  it("goes on when cloud-init failed but what it was to install is there, as on an image without a way out", () => {
    const script = applyScript(policyOf("west-nva"));
    const prologue = script.slice(0, script.indexOf("# Before 8.4"));
    const run = (programs: string, status: number) => {
      const fakes = `cloud-init() { return ${status}; }\ncommand() { [[ "cloud-init ${programs}" == *"$2"* ]]; }`;
      const input = `${fakes}\n${prologue.replace(/^export PATH.*$/m, "")}`;
      const result = spawnSync("bash", ["-s"], { encoding: "utf8", input });
      return [result.status, result.stderr.trim()];
    };
    const all = "vtysh nft /usr/lib/frr/bgpd /usr/lib/frr/frr-reload.py";
    expect(run(all, 0)).toEqual([0, ""]);
    expect(run(all, 1)).toEqual([0, ""]);
    expect(run("vtysh", 1)).toEqual([
      1,
      "nft is missing: are frr, frr-pythontools and nftables installed?; " +
        "cloud-init failed (1): see /var/log/cloud-init-output.log",
    ]);
    expect(run("vtysh", 0)).toEqual([1, "nft is missing: are frr, frr-pythontools and nftables installed?"]);
  });

  it("restarts nothing that routes", () => {
    expect(applyScript(policyOf("west-nva", { internetEgress: true }))).not.toMatch(
      /systemctl (re)?(start|load).* frr(?!; fi)/,
    );
  });
});
