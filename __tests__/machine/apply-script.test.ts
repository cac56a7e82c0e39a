import { readableScriptFor } from "../support/apply-script";
import { renderNftables } from "../../lib/machine/nftables";
import { renderFrr } from "../../lib/router-config";
import { policyOf } from "../support/networks";
import { policyWithOverlay, withOverlay } from "../support/overlay-network";
import { SAMPLE_POLICIES } from "../support/sample-policies";
import { runScript, type Machine } from "../support/script-run";
import { notIn } from "../support/texts";

/** The files a script carries, by the path it writes them to. */
function filesIn(script: string): Map<string, string> {
  const files = [...script.matchAll(/^cat >"([^"]+)" <<'END OF FILE'\n([\s\S]*?)\nEND OF FILE$/gm)];
  return new Map(files.map(([, path, content]) => [path, `${content}\n`]));
}

const INSTALLED = { "/etc/frr/daemons": "zebra=yes\nbgpd=yes\nstaticd=yes\n" };

const PROGRAMS = {
  dpkg: "true",
  "apt-get": "exit 1",
  "apt-mark": "true",
  sleep: "true",
  systemctl: "true",
  vtysh: "true",
  nft: "true",
  bash: 'ls "$2"',
  python3: "echo 10.10.1.4 65515 65001",
  getent: "exit 2",
  "dual-homed-sessions": 'cat "$2"',
  "/usr/lib/frr/bgpd": "echo bgpd version 8.4.4",
  "/usr/lib/frr/frr-reload.py": "true",
};

describe("the apply script", () => {
  it("carries the router's configuration and the packet filter unchanged", () => {
    const policy = policyOf("north-nva", { internetEgress: true, spokes: 3 });
    const files = filesIn(readableScriptFor(policy));
    expect(files.get("$new/frr.conf")).toBe(renderFrr(policy));
    expect(files.get("$new/nftables.nft")).toBe(renderNftables(policy));
  });

  it.each(Object.entries(SAMPLE_POLICIES))("of %s passes through Terraform as it is", (_, policy) => {
    const script = readableScriptFor(policy());
    // Variables of the shell, but not in the form that Terraform would replace.
    expect(script).toMatch(/"\$new\//);
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("changes by added lines only when a spoke is added", () => {
    const [before, after] = [4, 5].map((spokes) =>
      readableScriptFor(policyOf("west-nva", { spokes, internetEgress: true })),
    );
    expect(notIn(after, before)).not.toEqual([]);
    expect(notIn(before, after)).toEqual([]);
  });

  it("leaves the watchdog's settings to whoever runs the machine", () => {
    expect(readableScriptFor(policyOf("west-nva"))).toContain(
      "if [ ! -e /etc/default/dual-homed-egress ]; then install",
    );
  });

  it("turns the watchdog on for Internet egress and off without, and then forgets that the way out was dead", () => {
    const on = readableScriptFor(policyOf("west-nva", { internetEgress: true }));
    expect(on).toContain("systemctl restart dual-homed-egress.service");
    const off = readableScriptFor(policyOf("west-nva"));
    expect(off).not.toContain("systemctl restart dual-homed-egress.service");
    expect(off).toContain("rm -f /var/lib/dual-homed/egress-dead");
  });

  it("restarts nothing that routes", () => {
    const script = readableScriptFor(policyOf("west-nva", { internetEgress: true }));
    const restarts = /^ *systemctl (re)?(start|load).* (frr|dual-homed-egress)/gm;
    // FRR is restarted where its daemons were off.
    expect(script.match(restarts)).toEqual(["  systemctl restart frr", "systemctl restart dual-homed-egress"]);
  });
});

describe("the apply script of an appliance with an overlay", () => {
  it("leaves room in each packet for IPsec where that protects the overlay", () => {
    const encrypted = policyWithOverlay("west-nva", withOverlay({ encapsulation: "vxlan", vni: 100, encrypted: true }));
    expect(filesIn(readableScriptFor(encrypted)).get("$new/etc-dual-homed-overlays")).toContain(" 10.20.0.4 1400\n");
    expect(readableScriptFor(encrypted)).toContain('iifname "vxlan-*" tcp flags syn tcp option maxseg size set 1360');
    expect(readableScriptFor(policyWithOverlay())).toContain(
      'iifname "vxlan-*" tcp flags syn tcp option maxseg size set 1410',
    );
  });

  it("lists the way to each instance of the other end", () => {
    expect(filesIn(readableScriptFor(policyWithOverlay())).get("$new/etc-dual-homed-overlays")).toBe(
      "vxlan-100 100 169.254.30.1 169.254.30.2 10.20.0.4 1450\nvxlan-100 100 169.254.30.1 169.254.30.3 10.20.0.5 1450\n",
    );
  });

  it("makes the interfaces at boot and at once, when the check has found no mistake", () => {
    const overlays = { "dual-homed-overlays": "true" };
    const { status, calls, files } = runScript(readableScriptFor(policyWithOverlay()), {
      programs: { ...PROGRAMS, ...overlays },
      files: INSTALLED,
    });
    expect(status).toBe(0);
    expect(calls.filter((call) => /^(systemctl e|dual-homed-o|systemctl dis)/.test(call))).toEqual([
      "systemctl enable --quiet frr",
      "systemctl enable --quiet dual-homed-nftables.service",
      "systemctl enable --quiet dual-homed-overlays.service",
      "dual-homed-overlays",
      "systemctl disable --quiet --now dual-homed-egress.service",
    ]);
    expect([...files].map(([path, { mode }]) => `${mode} ${path}`)).toEqual(
      expect.arrayContaining([
        "755 /usr/local/sbin/dual-homed-overlays",
        "644 /etc/systemd/system/dual-homed-overlays.service",
        "644 /etc/dual-homed/overlays",
      ]),
    );
    const refused = runScript(readableScriptFor(policyWithOverlay()), {
      programs: { ...PROGRAMS, ...overlays, bash: "exit 1" },
      files: INSTALLED,
    });
    expect([refused.status, [...refused.files.keys()], refused.calls.includes("dual-homed-overlays")]).toEqual([
      1,
      ["/etc/frr/daemons"],
      false,
    ]);
  });

  it("passes through Terraform as it is", () => {
    expect(readableScriptFor(policyWithOverlay())).not.toMatch(/[$%]\{/);
  });
});

describe("the apply script on a machine", () => {
  const run = (programs: Machine["programs"] = {}, options = {}) =>
    runScript(readableScriptFor(policyOf("west-nva", options)), {
      programs: { ...PROGRAMS, ...programs },
      files: INSTALLED,
    });

  it("says what it does, and that it did", () => {
    expect(readableScriptFor(policyOf("west-nva"))).toContain("# Brings west-nva to its configuration; written by");
    const { status, stderr, stdout, leftBehind } = run();
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.split("\n").slice(-4)).toEqual([
      "notice: this machine has no user azureuser; the SSH key was not written",
      "10.10.1.4 65515 65001",
      "west-nva is up to date",
      "",
    ]);
    expect(leftBehind).toEqual([]);
  });

  it("hands the router's configuration and the packet filter to the program that checks them, with all others there", () => {
    const { calls, stdout } = run();
    expect(calls.filter((call) => call.startsWith("bash"))).toEqual(["bash $new/usr-local-sbin-dual-homed-apply $new"]);
    expect(stdout.split("\n").slice(0, -4)).toEqual([
      "etc-default-dual-homed-egress",
      "etc-needrestart-conf.d-dual-homed.conf",
      "etc-sysctl.d-99-dual-homed.conf",
      "etc-systemd-system-dual-homed-egress.service",
      "etc-systemd-system-dual-homed-nftables.service",
      "frr.conf",
      "nftables.nft",
      "sessions",
      "usr-local-sbin-dual-homed-apply",
      "usr-local-sbin-dual-homed-drain",
      "usr-local-sbin-dual-homed-egress",
      "usr-local-sbin-dual-homed-return",
      "usr-local-sbin-dual-homed-sessions",
      "usr-local-sbin-dual-homed-upgrade",
    ]);
  });

  it("installs programs and units that everybody may read, and lets the daemons read what it stages", () => {
    const { files, stagedModes } = run();
    expect([...files].map(([path, { mode }]) => `${mode} ${path}`).sort()).toEqual([
      "644 /etc/default/dual-homed-egress",
      "644 /etc/frr/daemons",
      "644 /etc/needrestart/conf.d/dual-homed.conf",
      "644 /etc/sysctl.d/99-dual-homed.conf",
      "644 /etc/systemd/system/dual-homed-egress.service",
      "644 /etc/systemd/system/dual-homed-nftables.service",
      "755 /usr/local/sbin/dual-homed-apply",
      "755 /usr/local/sbin/dual-homed-drain",
      "755 /usr/local/sbin/dual-homed-egress",
      "755 /usr/local/sbin/dual-homed-return",
      "755 /usr/local/sbin/dual-homed-sessions",
      "755 /usr/local/sbin/dual-homed-upgrade",
    ]);
    expect([...new Set(stagedModes.values())]).toEqual(["644"]);
  });

  it("installs nothing when the check finds a mistake", () => {
    const { status, files, calls } = run({ bash: "exit 1" });
    expect([status, [...files.keys()]]).toEqual([1, ["/etc/frr/daemons"]]);
    expect(calls.filter((call) => call.startsWith("systemctl"))).toEqual([
      "systemctl enable --quiet frr",
      "systemctl is-active --quiet frr",
    ]);
  });

  it("enables the packet filter at boot, and the watchdog only where there is Internet egress", () => {
    const calls = (options: object) => run({}, options).calls.filter((call) => call.startsWith("systemctl"));
    const always = [
      "systemctl enable --quiet frr",
      "systemctl is-active --quiet frr",
      "systemctl restart systemd-sysctl",
      "systemctl daemon-reload",
      "systemctl enable --quiet dual-homed-nftables.service",
    ];
    expect(calls({})).toEqual([...always, "systemctl disable --quiet --now dual-homed-egress.service"]);
    expect(calls({ internetEgress: true })).toEqual([
      ...always.slice(0, 2),
      "systemctl restart systemd-modules-load",
      ...always.slice(2),
      "systemctl enable --quiet dual-homed-egress.service",
      "systemctl restart dual-homed-egress.service",
    ]);
  });

  it("tracks as many connections as an appliance with Internet egress needs, no longer than a NAT gateway does", () => {
    const written = (options: object) =>
      run({}, options).files.get("/etc/sysctl.d/98-dual-homed-translation.conf")?.text;
    expect(written({ internetEgress: true })).toContain("net.netfilter.nf_conntrack_tcp_timeout_established = 300\n");
    expect(written({})).toBeUndefined();
  });

  it("asks in the end for the sessions that were up before, and for those that are awaited", () => {
    const settings = { awaited: ["10.30.1.4", "10.30.1.5"] };
    const { calls, stdout, status } = runScript(readableScriptFor(policyOf("west-nva"), settings), {
      programs: PROGRAMS,
      files: INSTALLED,
    });
    expect(calls.at(-1)).toBe("dual-homed-sessions 300 $new/sessions 10.30.1.4 10.30.1.5");
    expect(stdout).toContain("10.10.1.4 65515 65001\nwest-nva is up to date");
    expect(status).toBe(0);
    expect(run({ "dual-homed-sessions": "exit 1" })).toMatchObject({ status: 1 });
  });

  it("does not ask for sessions with other appliances, which end until both ends have a change", () => {
    const python3 = "printf '%s 65002 65001\n' 169.254.30.2 169.254.30.3 169.254.30.25 10.10.1.4";
    const programs = { ...PROGRAMS, python3, "dual-homed-overlays": "true" };
    const { stdout } = runScript(readableScriptFor(policyWithOverlay()), { programs, files: INSTALLED });
    expect(stdout).toContain("\n169.254.30.25 65002 65001\n10.10.1.4 65002 65001\nwest-nva is up to date");
    expect(stdout).not.toContain("169.254.30.2 ");
  });

  it("writes the administrator's key, and that alone, where there is the administrator", () => {
    const getent = '[ "$2" = netadmin ] && echo "netadmin:x:1000:1000::$(dirname "$CALLS")/var/home:/bin/bash"';
    const settings = { adminUsername: "netadmin", adminSshPublicKey: "ssh-ed25519 AAAA it's the new one" };
    const { files, calls, stderr } = runScript(readableScriptFor(policyOf("west-nva"), settings), {
      programs: { ...PROGRAMS, getent, id: "echo 1000" },
      files: { ...INSTALLED, "/var/home/.ssh/authorized_keys": "ssh-ed25519 AAAA the old one\n" },
    });
    expect(stderr).toBe("");
    const written = files.get("/var/home/.ssh/authorized_keys");
    expect(written).toEqual({ mode: "600", text: "ssh-ed25519 AAAA it's the new one\n" });
    expect(calls).toContainEqual(expect.stringContaining("install -m 600 -o netadmin -g 1000 $new/authorized_keys"));
  });

  it("makes a router of the machine, and lets no update of a library restart what routes", () => {
    const { files } = run();
    const kernel = files.get("/etc/sysctl.d/99-dual-homed.conf")?.text;
    expect(kernel).toContain("net.ipv4.ip_forward = 1");
    for (const scope of ["all", "default", "eth0"]) expect(kernel).toContain(`net.ipv4.conf.${scope}.rp_filter = 0`);
    expect(files.get("/etc/needrestart/conf.d/dual-homed.conf")?.text).toContain(
      "$nrconf{override_rc}{qr(^(frr|strongswan|dual-homed-.*)\\.service$)} = 0;",
    );
  });

  const RELOAD = "/usr/lib/frr/frr-reload.py";
  const WITHOUT = Object.fromEntries(Object.entries(PROGRAMS).filter(([name]) => name !== RELOAD));
  const runWith = (programs: Machine["programs"], files = INSTALLED) =>
    runScript(readableScriptFor(policyOf("west-nva")), { programs, files });
  const aptCalls = (calls: readonly string[]) => calls.filter((call) => call.startsWith("apt-"));
  const UPDATE = "apt-get -q -o DPkg::Lock::Timeout=300 update";
  const INSTALL =
    "apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install frr frr-pythontools nftables";
  const HOLD = "apt-mark hold frr frr-pythontools nftables";

  it("installs nothing where all programs are, and holds the packages from updates", () => {
    expect(aptCalls(run().calls)).toEqual([HOLD]);
    expect(aptCalls(run({ dpkg: "exit 1" }).calls)).toEqual([]);
    const locked = run({ "apt-mark": "exit 1" });
    expect(aptCalls(locked.calls)).toEqual(Array(6).fill(HOLD));
    expect(locked.status).toBe(0);
    expect(locked.stdout).toContain("notice: apt does not hold frr frr-pythontools nftables\n");
  });

  it("installs what is missing, and tries again while others hold apt's locks", () => {
    const bin = '$(dirname "$CALLS")';
    const makesIt = `[ "$DEBIAN_FRONTEND" = noninteractive ] || exit 1
      [ -e "${bin}/locked" ] || { touch "${bin}/locked"; exit 100; }
      if [[ "$*" == *install* ]]; then ln -s /bin/true "${bin}${RELOAD}"; fi`;
    const { status, calls } = runWith({ ...WITHOUT, "apt-get": makesIt });
    expect([status, aptCalls(calls)]).toEqual([0, [UPDATE, UPDATE, INSTALL, HOLD]]);
  });

  it("says what to look at when that fails", () => {
    const { status, stderr, calls } = runWith(WITHOUT);
    expect([status, aptCalls(calls)]).toEqual([1, Array(6).fill(UPDATE)]);
    expect(stderr).toMatch(
      /frr-reload\.py is missing, and frr frr-pythontools nftables cannot be installed: is there a way out to the Internet/,
    );
  });

  it("turns bgpd and staticd on where they are off", () => {
    const { files, calls } = runWith(PROGRAMS, { "/etc/frr/daemons": "bgpd=no\nospfd=no\nstaticd=no\n" });
    expect(files.get("/etc/frr/daemons")?.text).toBe("bgpd=yes\nospfd=no\nstaticd=yes\n");
    expect(calls).toContain("systemctl restart frr");
    expect(run().calls).not.toContain("systemctl restart frr");
  });

  it("starts FRR where it does not run", () => {
    expect(run({ systemctl: '[ "$1" != is-active ]' }).calls).toContain("systemctl start frr");
    expect(run().calls).not.toContain("systemctl start frr");
  });

  it.each(["8.3.1", "7.5"])(
    "changes nothing with FRR %s, which has no as-override that can be relied on",
    (version) => {
      const { status, stderr, files } = run({ "/usr/lib/frr/bgpd": `echo bgpd version ${version}` });
      expect([status, [...files.keys()]]).toEqual([1, ["/etc/frr/daemons"]]);
      expect(stderr).toBe(`FRR ${version} is too old: as-override needs 8.4 or later\n`);
    },
  );

  it.each([
    ["8.4", "8.3"],
    ["8.5.2", "7.5.2"],
    ["10.1", "1.10"],
  ])("goes on with FRR %s, but not with %s", (version, older) => {
    const statusWith = (each: string) => run({ "/usr/lib/frr/bgpd": `echo bgpd version ${each}` }).status;
    expect(statusWith(older)).toBe(1);
    expect(statusWith(version)).toBe(0);
  });
});
