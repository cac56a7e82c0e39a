import { parse } from "yaml";
import { cloudInit } from "../../lib/machine";

interface CloudConfig {
  readonly packages: string[];
  readonly write_files: { readonly path: string; readonly content: string }[];
  readonly runcmd: string[][];
}

describe("the cloud-init of a machine", () => {
  const config = parse(cloudInit()) as CloudConfig;

  it("begins as cloud-init wants it", () => {
    expect(cloudInit().split("\n")[0]).toBe("#cloud-config");
  });

  it("installs FRR with what reloads it in place, and nftables", () => {
    expect(config.packages).toEqual(["frr", "frr-pythontools", "nftables"]);
  });

  it("makes a router of it, also on images that check where packets come from", () => {
    const [{ path, content }] = config.write_files;
    expect(path).toMatch(/^\/etc\/sysctl\.d\/99-/);
    expect(content).toContain("net.ipv4.ip_forward = 1");
    for (const scope of ["all", "default", "eth0"]) expect(content).toContain(`net.ipv4.conf.${scope}.rp_filter = 0`);
  });

  it("turns bgpd on and holds nothing else that could ever change, since to change it is to replace the machine", () => {
    expect(config.runcmd.map((command) => command.slice(0, 2).join(" "))).toEqual([
      "systemctl restart",
      "sed -i",
      "systemctl enable",
      "systemctl restart",
    ]);
    expect(config.runcmd[1].join(" ")).toContain("s/^bgpd=.*/bgpd=yes/");
    expect(cloudInit().length).toBeLessThan(2000);
  });

  it("passes through Terraform as it is", () => {
    expect(cloudInit()).toContain("s/^bgpd=.*/bgpd=yes/");
    expect(cloudInit()).not.toMatch(/[$%]\{/);
  });
});
