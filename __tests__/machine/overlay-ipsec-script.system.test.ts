import { overlayIpsecScript } from "../../lib/machine";
import { BgpLab } from "../support/bgp-lab";
import { eventually } from "../support/eventually";
import { describeInNamespaces } from "../support/in-namespaces";
import { LinuxAppliance } from "../support/linux-appliance";
import { policyWithOverlay } from "../support/overlay-network";
import { bashSays, careless, shellcheckSays, unfinished } from "../support/shell-check";
import { describeWithTool } from "../support/tools";

jest.setTimeout(60_000);

const WEST = policyWithOverlay("west-nva");
const NORTH = policyWithOverlay("north-nva-1");
const SCRIPT = overlayIpsecScript(WEST, 100);

describeWithTool(["bash", "shellcheck"], "bash and shellcheck", () => {
  it("have nothing to say of the script that protects an overlay", () => {
    expect(bashSays(unfinished(SCRIPT))).toContain("syntax error");
    expect(bashSays(SCRIPT)).toBe("");
    expect(shellcheckSays(careless(SCRIPT))).toContain("unset");
    expect(shellcheckSays(SCRIPT)).toBe("");
  });
});

describeInNamespaces(
  ["swanctl", "charon-systemd", "vtysh", "nft"],
  "two machines whose overlay the script protects",
  () => {
    let lab: BgpLab;
    let west: LinuxAppliance;
    let north: LinuxAppliance;

    const protect = (machine: LinuxAppliance, policy: typeof WEST, key: string) =>
      machine.runCommand([`export OVERLAY_KEY_100='${key}'`, overlayIpsecScript(policy, 100)].join("\n"));
    const initiate = () => west.try("swanctl --initiate --ike vxlan-100-1 --timeout 5");

    beforeAll(async () => {
      lab = new BgpLab(WEST, { "rs-spoke-1": [] });
      lab.connect("north-nva-1", "10.20.0.4");
      [west, north] = [new LinuxAppliance(lab), new LinuxAppliance(lab, "north-nva-1")];
      for (const machine of [west, north]) {
        machine.startInBackground("charon-systemd");
        await eventually(() => machine.sh("test -S /run/charon.vici"));
      }
    });
    afterAll(() => {
      try {
        for (const each of [west, north]) each.stopAll();
      } finally {
        lab.stop();
      }
    });

    // The kernel of a test machine may have no XFRM, so packets are not encrypted here: what the two ends agree on is.
    it("know each other by the key, and by no other one", () => {
      for (const [machine, policy] of [
        [west, WEST],
        [north, NORTH],
      ] as const) {
        const { status, output } = protect(machine, policy, machine === west ? "a key" : "another key");
        expect({ status, output }).toEqual({ status: 0, output: expect.stringContaining("is protected") as string });
      }
      expect(initiate().status).not.toBe(0);
      expect(west.sh("swanctl --list-conns")).toContain("TRANSPORT");
      expect(protect(north, NORTH, "a key").status).toBe(0);
      initiate();
      expect(west.sh("swanctl --list-sas")).toMatch(/vxlan-100-1: #\d+, ESTABLISHED, IKEv2/);
      expect(west.sh("swanctl --list-sas")).toContain("remote '10.20.0.4' @ 10.20.0.4[4500]");
    });

    it("stay connected when the script runs again", () => {
      const up = () => /vxlan-100-1: #(\d+), ESTABLISHED/.exec(west.sh("swanctl --list-sas"))?.[1];
      const before = up();
      expect(before).toBeDefined();
      expect(protect(west, WEST, "a key").status).toBe(0);
      expect(up()).toBe(before);
      expect(west.sh("stat -c '%a %U' /etc/swanctl/conf.d/vxlan-100.conf")).toBe("600 root\n");
    });
  },
);
