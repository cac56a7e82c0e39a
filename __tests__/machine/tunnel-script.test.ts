import { keyParameter, PUBLIC_ADDRESS_PARAMETER, tunnelScript } from "../../lib/machine";
import { renderSwanctl } from "../../lib/machine/swanctl";
import { hubsWithRouteServers, westPolicyIn, withTunnels } from "../support/networks";
import { runScript, type Machine } from "../support/script-run";
import { notIn } from "../support/texts";

const policy = () => westPolicyIn(withTunnels(hubsWithRouteServers()));
const script = () => tunnelScript(policy());

const PARAMETERS = { PUBLIC_ADDRESS: "198.51.100.7", KEY_169_254_21_1: 'a "b" $c', KEY_169_254_21_5: "shop's key" };
const SETTINGS_FILE = "/etc/strongswan.d/dual-homed.conf";

/** Programs of a machine on which strongSwan is installed and runs. */
const INSTALLED = {
  systemctl: "true",
  swanctl: "true",
  "charon-systemd": "true",
  "apt-get": "true",
  dpkg: "exit 1",
  sleep: "true",
  "dual-homed-tunnels": "true",
};
const WITHOUT_STRONGSWAN = {
  systemctl: "true",
  "apt-get": "true",
  dpkg: "exit 1",
  sleep: "true",
  "dual-homed-tunnels": "true",
};

const run = (machine: Partial<Machine> = {}) =>
  runScript(script(), { programs: INSTALLED, env: PARAMETERS, ...machine });

const callsOf = (machine: Partial<Machine>, ...programs: readonly string[]) =>
  run(machine).calls.filter((call) => programs.includes(call.split(" ")[0]));

describe("the parameters of the script of the tunnels", () => {
  it("are environment variables: the machine's public address and a key for each tunnel", () => {
    expect(PUBLIC_ADDRESS_PARAMETER).toBe("PUBLIC_ADDRESS");
    expect(keyParameter("169.254.21.1")).toBe("KEY_169_254_21_1");
  });
});

describe("the script of the tunnels", () => {
  it("passes through Terraform as it is", () => {
    // Variables of the shell, but not in the form that Terraform would replace.
    expect(script()).toMatch(/\$[A-Za-z]/);
    expect(script()).not.toMatch(/[$%]\{/);
  });

  it("does not depend on the spokes", () => {
    expect(tunnelScript(westPolicyIn(withTunnels(hubsWithRouteServers({ spokes: 5 }))))).toBe(script());
  });

  it("has the lines of one tunnel among those of two", () => {
    const all = policy();
    const one = { ...all, neighbors: all.neighbors.filter(({ name }) => name !== "west-nva-shop") };
    expect(notIn(script(), tunnelScript(one))).not.toEqual([]);
    expect(notIn(tunnelScript(one), script())).toEqual([]);
  });

  it("says what it does, and that it did", () => {
    expect(script()).toContain("# Brings the tunnels of west-nva to their configuration; written by");
    const { status, stdout, stderr, leftBehind } = run();
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: "the tunnels of west-nva are up to date\n",
      stderr: "",
    });
    expect(leftBehind).toEqual([]);
  });

  it("installs the programs and settings, readable by all but for what has to do with keys", () => {
    const modes = [...run().files].map(([path, { mode }]) => `${mode} ${path}`).sort();
    expect(modes).toEqual([
      "600 /etc/swanctl/conf.d/dual-homed-keys.conf",
      "600 /etc/swanctl/conf.d/dual-homed.conf",
      "644 /etc/dual-homed/tunnels",
      `644 ${SETTINGS_FILE}`,
      "644 /etc/systemd/system/dual-homed-tunnels.service",
      "755 /usr/local/sbin/dual-homed-tunnels",
    ]);
  });

  it("lets nobody but root read a file on its way, the keys above all", () => {
    const { stagedModes } = run();
    expect(stagedModes.size).toBe(6);
    expect([...new Set(stagedModes.values())]).toEqual(["600"]);
  });

  it("lists each interface: its name and number, the addresses inside, and the router's public address", () => {
    // 169.254.21.1 is a9fe1501 in hexadecimal digits.
    expect(run().files.get("/etc/dual-homed/tunnels")?.text).toBe(
      "ipsec-a9fe1501 a9fe1501 169.254.21.1 169.254.21.2 203.0.113.1\n" +
        "ipsec-a9fe1505 a9fe1505 169.254.21.5 169.254.21.6 203.0.113.2\n",
    );
  });

  it("makes interfaces with the packet size that Azure's VPN gateways ask for, at boot before FRR and strongSwan", () => {
    const { files } = run();
    const program = files.get("/usr/local/sbin/dual-homed-tunnels")?.text ?? "";
    expect(program).toContain('ip link set "$name" mtu 1400 up');
    expect(program).toContain("for path in /sys/class/net/ipsec-*; do");
    const unit = files.get("/etc/systemd/system/dual-homed-tunnels.service")?.text ?? "";
    expect(unit).toContain("ExecStart=/usr/local/sbin/dual-homed-tunnels\n");
    expect(unit).toContain("Before=frr.service strongswan.service\n");
    expect(unit).toContain("WantedBy=multi-user.target\n");
  });

  it("installs the tunnels as swanctl reads them", () => {
    expect(run().files.get("/etc/swanctl/conf.d/dual-homed.conf")?.text).toBe(renderSwanctl(policy()));
  });

  it("writes keys of any characters in base64, each for the router at the other end", () => {
    const base64 = (text: string) => Buffer.from(text).toString("base64");
    expect(run().files.get("/etc/swanctl/conf.d/dual-homed-keys.conf")?.text.split("\n")).toEqual([
      "connections {",
      "  west-nva-branch {",
      "    local {",
      "      id = 198.51.100.7",
      "    }",
      "  }",
      "}",
      "secrets {",
      "  ike-west-nva-branch {",
      "    id = 203.0.113.1",
      `    secret = 0s${base64('a "b" $c')}`,
      "  }",
      "}",
      "connections {",
      "  west-nva-shop {",
      "    local {",
      "      id = 198.51.100.7",
      "    }",
      "  }",
      "}",
      "secrets {",
      "  ike-west-nva-shop {",
      "    id = 203.0.113.2",
      `    secret = 0s${base64("shop's key")}`,
      "  }",
      "}",
      "",
    ]);
  });

  it.each(Object.keys(PARAMETERS))("changes nothing without the parameter %s", (missing) => {
    const env = Object.fromEntries(Object.entries(PARAMETERS).filter(([name]) => name !== missing));
    const { status, stderr, calls, files } = run({ env });
    expect({ status, stderr }).toEqual({ status: 1, stderr: `the parameter ${missing} is missing\n` });
    expect([calls, [...files]]).toEqual([[], []]);
  });

  it("sets up the interfaces before it loads the tunnels", () => {
    expect(callsOf({}, "systemctl", "swanctl", "dual-homed-tunnels").slice(-4)).toEqual([
      "systemctl daemon-reload",
      "systemctl enable --quiet dual-homed-tunnels.service",
      "dual-homed-tunnels",
      "swanctl --load-all --noprompt",
    ]);
  });

  it("restarts strongSwan where its settings were others, and only then", () => {
    expect(callsOf({}, "systemctl")).toContain("systemctl restart strongswan");
    const settings = run().files.get(SETTINGS_FILE)?.text ?? "";
    expect(settings).toContain("install_routes = no");
    expect(callsOf({ files: { [SETTINGS_FILE]: settings } }, "systemctl")).not.toContain(
      "systemctl restart strongswan",
    );
    expect(callsOf({ files: { [SETTINGS_FILE]: `${settings}#` } }, "systemctl")).toContain(
      "systemctl restart strongswan",
    );
  });

  it("starts strongSwan where it does not run", () => {
    const stopped = { ...INSTALLED, systemctl: '[ "$1" != is-active ]' };
    expect(callsOf({ programs: stopped }, "systemctl")).toContain("systemctl start strongswan");
    expect(callsOf({}, "systemctl")).not.toContain("systemctl start strongswan");
  });

  it.each(["swanctl", "charon-systemd"])("installs strongSwan without questions where %s is missing", (missing) => {
    const makesIt = `for name in swanctl charon-systemd; do ln -sf /bin/true "$(dirname "$0")/$name"; done; [ "$DEBIAN_FRONTEND" = noninteractive ]`;
    const programs = Object.fromEntries(
      Object.entries({ ...INSTALLED, "apt-get": makesIt }).filter(([name]) => name !== missing),
    );
    expect(run({ programs }).status).toBe(0);
    expect(callsOf({ programs }, "apt-get", "systemctl").slice(0, 3)).toEqual([
      "apt-get -q -o DPkg::Lock::Timeout=300 update",
      "apt-get -q -y -o DPkg::Lock::Timeout=300 -o Dpkg::Options::=--force-confold install " +
        "charon-systemd strongswan-swanctl libstrongswan-standard-plugins",
      "systemctl restart strongswan",
    ]);
    expect(callsOf({}, "apt-get", "apt-mark")).toEqual([]);
    const held = { programs: { ...INSTALLED, dpkg: "true", "apt-mark": "true" } };
    expect(callsOf(held, "apt-mark")).toEqual([
      "apt-mark hold charon-systemd strongswan-swanctl libstrongswan-standard-plugins",
    ]);
  });

  it.each(["update", "install"])("says what to look at when apt-get cannot %s", (step) => {
    const programs = { ...WITHOUT_STRONGSWAN, "apt-get": `[[ "$*" != *${step}* ]]` };
    const { status, stderr } = run({ programs });
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr:
        "swanctl is missing, and charon-systemd strongswan-swanctl libstrongswan-standard-plugins cannot be installed: " +
        "is there a way out to the Internet, or an image that has them?\n",
    });
  });
});
