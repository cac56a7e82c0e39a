import { egressHidesNoDefaultRoute as rule } from "../../../lib/rules/virtual-appliances/egress-hides-no-default-route";
import { Simulation } from "../../../lib/routing";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { ways } from "../../support/route-tables";
import { changed, expressRouteHubs } from "../../support/topologies";

describe("egressHidesNoDefaultRoute", () => {
  const announced = changed(expressRouteHubs(), "onPremisesSites", "headquarters", {
    prefixes: ["192.168.0.0/16", "0.0.0.0/0"],
  });
  const listening = changed(announced, "routeServerPeerings", "nva-west-rs-west", { accept: ["sites", "internet"] });
  const both = changed(listening, "virtualAppliances", "nva-west", { internetEgress: true });

  it("finds an appliance whose own default route wins over that of a site, as the simulation shows", () => {
    expect(found(rule, both)).toEqual([
      'nva-west.internetEgress: "nva-west" offers the Internet itself and learns 0.0.0.0/0 from "rs-west/IN_0" and "rs-west/IN_1": its own egress wins',
    ]);
    const [{ received }] = Simulation.of(both).routesOf("vm-nva-west");
    const defaults = received.filter(({ prefix }) => prefix === "0.0.0.0/0");
    expect(defaults.map(({ from, status }) => [from, status])).toContainEqual([undefined, "best"]);
    expect(defaults.filter(({ from }) => from !== undefined).every(({ status }) => status === "kept")).toBe(true);
  });

  // https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview: the longest prefix wins
  it("finds one whose egress is unused, as halves of the default route win, and says so as the simulation does", () => {
    const offering = changed(
      changed(expressRouteHubs(), "virtualAppliances", "nva-west", { internetEgress: true }),
      "routeServerPeerings",
      "nva-west-rs-app",
      { advertise: ["sites", "internet"] },
    );
    const halves = changed(offering, "onPremisesSites", "headquarters", {
      prefixes: ["192.168.0.0/16", "0.0.0.0/1", "128.0.0.0/1"],
    });
    expect(found(rule, halves)).toEqual([
      'nva-west.internetEgress: "nva-west" offers the Internet itself and learns 0.0.0.0/1 and 128.0.0.0/1 from "rs-west/IN_0" and "rs-west/IN_1": the longer prefixes win, and its own egress is unused',
    ]);
    const way = (topology: Topology) => ways(Simulation.of(topology).trace("app", "internet"));
    expect(way(offering)).toEqual(["app > vm-nva-west > internet: delivered"]);
    expect(way(halves)).toEqual(["app > vm-nva-west > ergw-west > erc-west > headquarters > internet: delivered"]);
    tellsApart(rule, halves, offering);
  });

  it("accepts either of the two alone", () => {
    tellsApart(rule, both, listening);
    tellsApart(rule, both, changed(expressRouteHubs(), "virtualAppliances", "nva-west", { internetEgress: true }));
  });
});
