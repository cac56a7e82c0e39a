import { hubsSendTheSamePrefixes as rule } from "../../../lib/rules/dual-homed-networks/hubs-send-the-same-prefixes";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, expressRouteHubs } from "../../support/topologies";

describe("hubsSendTheSamePrefixes", () => {
  it("warns of a site behind one hub only, and accepts a correct network", () => {
    const sites = [
      { name: "branch", prefixes: ["172.16.0.0/24"], moreSpecifics: false },
      { name: "plant", prefixes: ["172.17.0.0/24"], moreSpecifics: false },
    ];
    let network = added(dualHomed(), "onPremisesSites", ...sites);
    network = changed(network, "virtualAppliances", "nva-west", { sites: ["headquarters", "branch"] });
    network = changed(network, "virtualAppliances", "nva-north", { sites: ["headquarters", "plant"] });
    expect(found(rule, network)).toEqual([
      'network: hub "west" advertises 172.16.0.0/24 to "rs-app" and "rs-data", but hub "north" does not, so nothing replaces it when "west" fails',
      'network: hub "north" advertises 172.17.0.0/24 to "rs-app" and "rs-data", but hub "west" does not, so nothing replaces it when "north" fails',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("warns of a site behind the circuit of one hub only", () => {
    let network = added(expressRouteHubs(), "onPremisesSites", {
      name: "branch",
      prefixes: ["172.16.0.0/24"],
      moreSpecifics: false,
    });
    network = changed(network, "circuits", "erc-west", { sites: ["headquarters", "branch"] });
    expect(found(rule, network)).toEqual([
      'network: hub "west" advertises 172.16.0.0/24 to "rs-app" and "rs-data", but hub "north" does not, so nothing replaces it when "west" fails',
    ]);
  });

  it("warns of a way to the Internet at the standby hub only", () => {
    let network = changed(dualHomed(), "virtualAppliances", "nva-north", { internetEgress: true });
    network = changed(network, "routeServerPeerings", "nva-north-rs-app", {
      advertise: ["sites", "spokes", "internet"],
    });
    expect(found(rule, network)).toEqual([
      'network: hub "north" advertises 0.0.0.0/0 to "rs-app", but hub "west" does not, so nothing replaces it when "north" fails',
    ]);
  });

  it("lets a hub announce the ranges of one that only it is linked with", () => {
    const announcing = (prefix: string) => {
      const [network] = dualHomed().virtualNetworks;
      const more = added(dualHomed(), "virtualNetworks", { ...network, name: "south", addressSpace: ["10.60.0.0/22"] });
      const west = changed(more, "virtualAppliances", "nva-west", { originate: [prefix] });
      return changed(west, "routeServerPeerings", "nva-west-rs-app", { advertise: ["sites", "spokes", prefix] });
    };
    tellsApart(rule, announcing("10.70.0.0/22"), announcing("10.60.0.0/22"));
  });

  it("lets each hub announce its own ranges", () => {
    const base = dualHomed();
    const routeServerPeerings = base.routeServerPeerings.map((peering) => ({
      ...peering,
      advertise: ["sites", "spokes", "hub"],
    }));
    tellsApart(rule, changed(base, "routeServerPeerings", "nva-west-rs-app", { advertise: ["spokes"] }), {
      ...base,
      routeServerPeerings,
    });
  });

  it("lets a shorter prefix at the standby hub stand in", () => {
    let network = added(dualHomed(), "onPremisesSites", {
      name: "all",
      prefixes: ["192.0.0.0/8"],
      moreSpecifics: false,
    });
    network = changed(network, "virtualAppliances", "nva-north", { sites: ["all", "headquarters"] });
    network = changed(network, "virtualAppliances", "nva-west", { sites: ["all", "headquarters"] });
    tellsApart(
      rule,
      changed(network, "virtualAppliances", "nva-north", { sites: [] }),
      changed(network, "virtualAppliances", "nva-north", { sites: ["all"] }),
    );
  });
});
