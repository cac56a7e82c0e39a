import { egressHidesNoDefaultRoute as rule } from "../../../lib/rules/virtual-appliances/egress-hides-no-default-route";
import { Simulation } from "../../../lib/routing";
import { found, tellsApart } from "../../support/found";
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

  it("accepts either of the two alone", () => {
    tellsApart(rule, both, listening);
    tellsApart(rule, both, changed(expressRouteHubs(), "virtualAppliances", "nva-west", { internetEgress: true }));
  });
});
