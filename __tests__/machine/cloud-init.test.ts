import { parse } from "yaml";
import { cloudInit } from "../../lib/machine";

describe("the cloud-init of a machine", () => {
  it("begins as cloud-init wants it", () => {
    expect(cloudInit().split("\n")[0]).toBe("#cloud-config");
  });

  it("installs FRR with what reloads it in place, and nftables, and holds nothing that could ever change", () => {
    expect(parse(cloudInit())).toEqual({
      package_update: true,
      packages: ["frr", "frr-pythontools", "nftables"],
    });
  });
});
