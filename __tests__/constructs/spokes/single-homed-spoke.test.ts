import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology } from "../../../lib/constructs/networks";
import { SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { APP, NORTH, WEST, bodiesOf, bodyAt, brokenRules, emptyStack } from "../../support/network";

const LEGACY = { location: "westeurope", addressSpace: ["10.70.0.0/24"] };

function mixedNetwork(legacy = LEGACY) {
  const stack = emptyStack();
  const west = new ExpressRouteHub(stack, "west", WEST);
  const north = new ExpressRouteHub(stack, "north", NORTH);
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [new Spoke(stack, "app", APP)] });
  new SingleHomedSpoke(stack, "legacy", { ...legacy, hub: west });
  return stack;
}

describe("SingleHomedSpoke", () => {
  const stack = mixedNetwork();

  it("uses the gateways of its hub, which offers them to it and not to dual-homed spokes", () => {
    const flags = (path: string) => {
      const { allow_gateway_transit, use_remote_gateways } = bodyAt(stack, path);
      return [allow_gateway_transit, use_remote_gateways];
    };
    expect(flags("legacy/Peering-west/FromHub")).toEqual([true, false]);
    expect(flags("legacy/Peering-west/FromSpoke")).toEqual([false, true]);
    expect(flags("app/Peering-west/FromHub")).toEqual([false, false]);
    expect(flags("app/Peering-west/FromSpoke")).toEqual([false, false]);
  });

  it("is peered after the hub's gateway and route server, and its own half after the hub's", () => {
    expect(JSON.stringify(bodyAt(stack, "legacy/Peering-west/FromHub").depends_on)).toContain(
      "west_RouteServerPeering",
    );
    expect(JSON.stringify(bodyAt(stack, "legacy/Peering-west/FromSpoke").depends_on)).toContain("FromHub");
  });

  it("has no route server, and no routes in GatewaySubnet that would send one direction through the appliance", () => {
    expect(bodiesOf(stack, "azurerm_route_server").map(({ name }) => name)).toEqual(["rs-app", "rs-north", "rs-west"]);
    const routes = bodiesOf(stack, "azurerm_route").map(({ address_prefix: prefix }) => prefix);
    expect(routes).not.toContain("10.70.0.0/24");
    expect(routes).toContain("10.30.0.0/22");
  });

  it("lives beside dual-homed spokes without breaking a rule", () => {
    const overlapping = NetworkTopology.of(mixedNetwork({ ...LEGACY, addressSpace: APP.addressSpace }));
    expect(overlapping.violations().map(({ rule }) => rule)).toContain("ARS007");
    // Nothing but that these networks have no site.
    expect(brokenRules(stack)).toEqual(["ARS156"]);
  });

  it("is refused at a hub that has no gateway", () => {
    const plain = emptyStack();
    new SingleHomedSpoke(plain, "legacy", { ...LEGACY, hub: new Hub(plain, "west", WEST) });
    expect(NetworkTopology.of(plain).violations()).toEqual([
      expect.objectContaining({ rule: "ARS028", severity: "error" }),
    ]);
  });
});
