import { tunnelScript } from "../../lib/machine";
import { dualHomed, westPolicyIn, withTunnels } from "../support/networks";
import { notIn } from "../support/texts";

const SCRIPT = tunnelScript(westPolicyIn(withTunnels(dualHomed())));

describe("the script of the tunnels", () => {
  it("passes through Terraform as it is", () => {
    expect(SCRIPT).not.toMatch(/[$%]\{/);
  });

  it("does not depend on the spokes", () => {
    expect(tunnelScript(westPolicyIn(withTunnels(dualHomed({ spokes: 5 }))))).toBe(SCRIPT);
  });

  it("starts nothing anew but a daemon whose settings were others", () => {
    expect(SCRIPT.match(/^.*systemctl restart.*$/gm)).toEqual(["  systemctl restart strongswan"]);
    expect(SCRIPT).toContain('elif [ "$restart" = yes ]; then\n  systemctl restart strongswan\nfi');
  });

  it("has the lines of one tunnel among those of two", () => {
    const policy = westPolicyIn(withTunnels(dualHomed()));
    const one = { ...policy, neighbors: policy.neighbors.filter(({ name }) => name !== "west-nva-shop") };
    expect(notIn(tunnelScript(one), SCRIPT)).toEqual([]);
  });
});
