import { spokesBehindOneRouteServerArePeered as rule } from "../../../lib/rules/dual-homed-networks/spokes-behind-one-route-server-are-peered";
import { Simulation } from "../../../lib/routing";
import type { Topology } from "../../../lib/topology";
import { found, tellsApart } from "../../support/found";
import { added, half, meant, withRemoteSpoke } from "../../support/topologies";

/** Two spokes, `more` and `again`, that use the route server of `app`. */
function twoUsers(): Topology {
  const base = withRemoteSpoke();
  const more = base.virtualNetworks.at(-1);
  if (!more) throw new Error("no spoke is called more");
  return added(
    added(base, "virtualNetworks", {
      ...more,
      name: "again",
      addressSpace: ["10.51.0.0/22"],
      subnets: [{ name: "web", addressPrefix: "10.51.0.0/24" }],
    }),
    "virtualNetworkPeerings",
    half("app", "again", { allowGatewayTransit: true }),
    half("again", "app", { useRemoteGateways: true }),
    ...["west", "north"].flatMap((hub) => [half(hub, "again"), half("again", hub)]),
  );
}

describe("spokesBehindOneRouteServerArePeered", () => {
  it("finds two that no appliance can lead to each other, as the simulation shows", () => {
    const network = twoUsers();
    expect(found(rule, network)).toEqual([
      'again: "again" does not reach "more": they use the same route server "rs-app" and are not peered',
    ]);
    const flow = Simulation.of(network)
      .flows()
      .find(({ flow: { name } }) => name === "again to more");
    expect(flow).toMatchObject({ verdict: "dropped" });
  });

  it("accepts two that are peered, not meant to reach each other, or one alone", () => {
    const network = twoUsers();
    const peered = added(network, "virtualNetworkPeerings", half("again", "more"), half("more", "again"));
    tellsApart(rule, network, peered);
    tellsApart(rule, network, meant(network, { spokeToSpoke: false }));
    tellsApart(rule, network, withRemoteSpoke());
  });
});
