import { deployedAppliancesRunARecentFrr as rule } from "../../../lib/rules/virtual-appliances/deployed-appliances-run-a-recent-frr";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("deployedAppliancesRunARecentFrr", () => {
  const running = (publisher: string, offer: string, sku: string, deployed = true) =>
    changed(dualHomed(), "virtualAppliances", "nva-west", { deployed, image: { publisher, offer, sku } });

  it.each([
    ["Canonical", "0001-com-ubuntu-server-jammy", "22_04-lts-gen2", "Ubuntu 22.04"],
    ["canonical", "ubuntu-22_04-lts", "server", "Ubuntu 22.04"],
    ["Canonical", "0001-com-ubuntu-server-focal", "20_04-LTS", "Ubuntu 20.04"],
    ["Canonical", "UbuntuServer", "18.04-LTS", "Ubuntu 18.04"],
    ["Debian", "debian-11", "11-gen2", "Debian 11"],
    ["debian", "Debian-10", "10", "Debian 10"],
  ])("refuses %s %s %s, and accepts a correct network", (publisher, offer, sku, system) => {
    expect(found(rule, running(publisher, offer, sku))).toEqual([
      `nva-west.image: appliance "nva-west" runs ${system}, which has an FRR older than 8.4, and overrides 65515`,
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it.each([
    ["Canonical", "ubuntu-24_04-lts", "server"],
    ["Debian", "debian-12", "12-gen2"],
    ["cisco", "cisco-c8000v", "17_11-22_04"],
  ])("allows %s %s %s", (publisher, offer, sku) => {
    tellsApart(rule, running("Debian", "debian-11", "11-gen2"), running(publisher, offer, sku));
  });

  it("does not ask what a machine runs that exists, or that overrides nothing", () => {
    tellsApart(rule, running("Debian", "debian-11", "11"), running("Debian", "debian-11", "11", false));
    const old = running("Debian", "debian-11", "11");
    const routeServerPeerings = old.routeServerPeerings.map((peering) => ({
      ...peering,
      asPathRewrite: "none" as const,
    }));
    tellsApart(rule, old, { ...old, routeServerPeerings });
    const overriding = routeServerPeerings.map((peering) => ({
      ...peering,
      terms: [{ prefixes: ["any"], asPathRewrite: "as-override" as const }],
    }));
    tellsApart(rule, { ...old, routeServerPeerings: overriding }, { ...old, routeServerPeerings });
  });
});
