import { overlayIpsecScript, overlayKeyParameter } from "../../lib/machine";
import { policyWithOverlay } from "../support/overlay-network";
import { runScript, type Machine } from "../support/script-run";

const script = () => overlayIpsecScript(policyWithOverlay(), 100);
const KEY = `a "b" $c's`;
const CONFIGURATION = "/etc/swanctl/conf.d/vxlan-100.conf";

/** Programs of a machine on which strongSwan is installed and runs. */
const INSTALLED = { systemctl: "true", swanctl: "true", "charon-systemd": "true", "apt-get": "true", dpkg: "exit 1" };

const run = (machine: Partial<Machine> = {}) =>
  runScript(script(), { programs: INSTALLED, env: { OVERLAY_KEY_100: KEY }, ...machine });

describe("the script that protects an overlay", () => {
  it("passes through Terraform as it is, and holds no key", () => {
    expect(overlayKeyParameter(100)).toBe("OVERLAY_KEY_100");
    expect(script()).toMatch(/\$[A-Za-z]/);
    expect(script()).not.toMatch(/[$%]\{/);
  });

  it("says what it did, and leaves nothing behind", () => {
    const { status, stdout, stderr, leftBehind } = run();
    expect({ status, stdout, stderr, leftBehind }).toEqual({
      status: 0,
      stdout: "the overlay 100 of west-nva is protected\n",
      stderr: "",
      leftBehind: [],
    });
  });

  it("encrypts UDP to every machine at the other end in transport mode, and opens it with the first packet", () => {
    const { files } = run();
    expect(files.get(CONFIGURATION)?.mode).toBe("600");
    const text = files.get(CONFIGURATION)?.text ?? "";
    expect(text.match(/remote_addrs = .*/g)).toEqual(["remote_addrs = 10.20.0.4", "remote_addrs = 10.20.0.5"]);
    expect(text.match(/mode = transport/g)).toHaveLength(2);
    expect(text.match(/(local|remote)_ts = dynamic\[udp\]/g)).toHaveLength(4);
    expect(text.match(/start_action = trap/g)).toHaveLength(2);
    const secret = Buffer.from(KEY).toString("base64");
    expect(text.split("secrets {")[1].split("\n").slice(1)).toEqual([
      "  ike-vxlan-100-1 {",
      "    id = 10.20.0.4",
      `    secret = 0s${secret}`,
      "  }",
      "  ike-vxlan-100-2 {",
      "    id = 10.20.0.5",
      `    secret = 0s${secret}`,
      "  }",
      "}",
      "",
    ]);
  });

  it("lets nobody but root read a file on its way", () => {
    const { stagedModes } = run();
    expect([...new Set(stagedModes.values())]).toEqual(["600"]);
  });

  it("changes nothing without the key", () => {
    const { status, stderr, files } = run({ env: {} });
    expect({ status, stderr, files: files.size }).toEqual({
      status: 1,
      stderr: "the parameter OVERLAY_KEY_100 is missing\n",
      files: 0,
    });
  });

  it("installs strongSwan where it is missing", () => {
    const makesIt = 'for name in swanctl charon-systemd; do ln -sf /bin/true "$(dirname "$0")/$name"; done';
    const { calls } = run({ programs: { systemctl: "true", "apt-get": makesIt, dpkg: "exit 1" } });
    expect(calls.filter((call) => call.includes(" install "))).toEqual([
      expect.stringContaining("charon-systemd strongswan-swanctl libstrongswan-standard-plugins"),
    ]);
  });
});
