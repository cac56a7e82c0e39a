import { Simulation } from "../../lib/routing";
import type { Topology } from "../../lib/topology";
import { ways } from "../support/route-tables";
import { added, changed, dualHomed, withOverlay, withoutHalf } from "../support/topologies";

const SITE = { name: "plant", asn: 65030, prefixes: ["172.30.0.0/16"], moreSpecifics: false };

/** A plant that the appliance of `north` reaches, and that spokes of `west` reach through the overlay. */
function withPlant(base: Topology): Topology {
  const plant = added(base, "onPremisesSites", SITE);
  const appliance = plant.virtualAppliances.find(({ name }) => name === "nva-north");
  const north = changed(plant, "virtualAppliances", "nva-north", { sites: [...(appliance?.sites ?? []), "plant"] });
  return changed(north, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "spokes", "peers"] });
}

/** Without the session of the spoke with `north`, packets for the plant have to pass the overlay. */
const traced = (base: Topology, ...failed: string[]) =>
  ways(
    Simulation.of(withPlant(base))
      .fail("nva-north-rs-app", ...failed)
      .trace("app", "plant"),
  );

describe("packets for what is behind the appliance of another hub", () => {
  it("pass an overlay from appliance to appliance, whatever the routes of their interfaces are", () => {
    expect(traced(withOverlay())).toEqual(["app > vm-nva-west > vm-nva-north > plant: delivered"]);
    expect(traced(withOverlay(dualHomed(), { encapsulation: "ipsec" }))).toEqual([
      "app > vm-nva-west > vm-nva-north > plant: delivered",
    ]);
  });

  it("leave by the interface without an overlay, and are lost there", () => {
    const bare = withOverlay();
    const routerPeerings = bare.routerPeerings.map((peering) => ({ ...peering, overlay: undefined, bgpAddresses: [] }));
    const [way] = traced({ ...bare, routerPeerings });
    expect(way).toMatch(/^app > vm-nva-west: dropped/);
  });

  it("do not pass when the peering of the hubs or the session is down", () => {
    for (const failed of ["north~west", "vm-nva-north~vm-nva-west"]) {
      expect(traced(withOverlay(), failed)).not.toEqual(traced(withOverlay()));
    }
    const unpeered = withoutHalf(withoutHalf(withOverlay(), "west", "north"), "north", "west");
    expect(traced(unpeered)).not.toEqual(traced(withOverlay()));
  });

  it("pass without a peering where the overlay connects public addresses", () => {
    const overInternet = withOverlay(dualHomed(), { encapsulation: "ipsec", overInternet: true });
    const unpeered = withoutHalf(withoutHalf(overInternet, "west", "north"), "north", "west");
    expect(traced(unpeered)).toEqual(["app > vm-nva-west > vm-nva-north > plant: delivered"]);
  });
});
