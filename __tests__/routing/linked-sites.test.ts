import { Simulation } from "../../lib/routing";
import type { OnPremisesSite, SiteAnnouncement, Topology } from "../../lib/topology";
import { held, ways } from "../support/route-tables";
import { added, changed, expressRouteHubs } from "../support/topologies";

const PLANT: OnPremisesSite = { name: "plant", asn: 65030, prefixes: ["172.30.0.0/16"], moreSpecifics: false };

/** The headquarters at the circuit of `west`, the plant at that of `north`, and a WAN between them. */
function linked(
  fields: Partial<OnPremisesSite> = { passesOn: ["plant"] },
  plant: Partial<OnPremisesSite> = {},
): Topology {
  const base = added(expressRouteHubs(), "onPremisesSites", { ...PLANT, ...plant });
  const west = changed(base, "circuits", "erc-west", { sites: ["headquarters"] });
  return changed(
    changed(west, "circuits", "erc-north", { sites: ["plant"] }),
    "onPremisesSites",
    "headquarters",
    fields,
  );
}

describe("a site that passes on what another one announces", () => {
  it("puts its ASN before the path, and is the way to the other one", () => {
    const simulation = Simulation.of(linked());
    expect(held(simulation, "erc-west", "headquarters")).toEqual(["172.30.0.0/16 65010-65030", "192.168.0.0/16 65010"]);
    expect(held(simulation, "erc-north", "plant")).toEqual(["172.30.0.0/16 65030"]);
  });

  it("leads packets to the other one and back when that lost its circuit", () => {
    const { forward, back } = Simulation.of(linked()).fail("erc-north").flow("app", "plant");
    expect(ways(forward)).toEqual(["app > vm-nva-west > ergw-west > erc-west > headquarters > plant: delivered"]);
    expect(back && ways(back).every((way) => way.startsWith("plant > headquarters > erc-west"))).toBe(true);
    const alone = Simulation.of(linked({ passesOn: [] }))
      .fail("erc-north")
      .flow("app", "plant");
    expect(alone.verdict).toBe("dropped");
  });

  it("does so for sites behind the other one, too, and passes no routes of Azure from one circuit to another", () => {
    const more = added(linked({ passesOn: ["plant"] }, { passesOn: ["shed"] }), "onPremisesSites", {
      ...PLANT,
      name: "shed",
      asn: 65040,
      prefixes: ["172.31.0.0/16"],
    });
    const simulation = Simulation.of(more);
    expect(held(simulation, "erc-west", "headquarters")).toContain("172.31.0.0/16 65010-65030-65040");
    const ofAzure = held(simulation, "erc-west", "headquarters").filter((row) => row.startsWith("10."));
    expect(ofAzure).toEqual([]);
  });

  it("loses the other one with the link between them", () => {
    const simulation = Simulation.of(linked());
    expect(simulation.singleFailures(["link to a site"]).map(({ name }) => name)).toContain("headquarters~plant");
    const failed = simulation.fail("headquarters~plant");
    expect(held(failed, "erc-west", "headquarters")).toEqual(["192.168.0.0/16 65010"]);
  });
});

describe("what a site announces by one of its links", () => {
  const announcing = (...announcements: SiteAnnouncement[]) =>
    Simulation.of(
      changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
        prefixes: ["192.168.0.0/16", "172.16.0.0/24"],
        announcements,
      }),
    );

  it("has more ASNs in front where it prepends, and only there", () => {
    const simulation = announcing({ to: ["erc-north"], prepend: 2 });
    expect(held(simulation, "erc-north", "headquarters")).toEqual([
      "172.16.0.0/24 65010-65010-65010",
      "192.168.0.0/16 65010-65010-65010",
    ]);
    expect(held(simulation, "erc-west", "headquarters")).toEqual(["172.16.0.0/24 65010", "192.168.0.0/16 65010"]);
  });

  it("is the prefixes that it names in place of all, fewer or longer ones", () => {
    const simulation = announcing({ to: ["erc-north"], prefixes: ["192.168.0.0/17", "192.168.128.0/17"] });
    expect(held(simulation, "erc-north", "headquarters")).toEqual(["192.168.0.0/17 65010", "192.168.128.0/17 65010"]);
    expect(held(simulation, "erc-west", "headquarters")).toEqual(["172.16.0.0/24 65010", "192.168.0.0/16 65010"]);
    const [fewer] = [announcing({ to: ["erc-north"], prefixes: ["192.168.0.0/16"] })];
    expect(held(fewer, "erc-north", "headquarters")).toEqual(["192.168.0.0/16 65010"]);
  });

  it("is what the first of several says that name the link", () => {
    const simulation = announcing({ to: ["erc-north"], prepend: 1 }, { to: ["erc-west", "erc-north"], prepend: 3 });
    expect(held(simulation, "erc-north", "headquarters")).toContain("192.168.0.0/16 65010-65010");
    expect(held(simulation, "erc-west", "headquarters")).toContain("192.168.0.0/16 65010-65010-65010-65010");
  });
});
