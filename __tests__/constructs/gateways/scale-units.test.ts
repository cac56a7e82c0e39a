import { ExpressRouteGatewaySku } from "../../../lib/constructs/gateways";
import { ExpressRouteHub, type ExpressRouteHubProps } from "../../../lib/constructs/hubs";
import { collectTopology } from "../../../lib/topology";
import { WEST, bodyAt, emptyStack } from "../../support/network";

const SCALABLE = { expressRouteGatewaySku: ExpressRouteGatewaySku.ER_GW_SCALE };

function hubWith(props: Partial<ExpressRouteHubProps>, stack = emptyStack()) {
  new ExpressRouteHub(stack, "west", { ...WEST, ...props });
  return stack;
}

/** The least and the most scale units that Terraform is told. */
function unitsOf(props: Partial<ExpressRouteHubProps>) {
  const { minimum_scale_unit, maximum_scale_unit } = bodyAt(hubWith(props), "west/ExpressRouteGateway/Resource");
  return [minimum_scale_unit, maximum_scale_unit];
}

describe("a gateway of the SKU ErGwScale", () => {
  it.each([
    ["one unit by default", {}, [1, 1]],
    ["a fixed size with the minimum alone", { minimumScaleUnits: 20 }, [20, 20]],
    ["a fixed size with both the same", { minimumScaleUnits: 40, maximumScaleUnits: 40 }, [40, 40]],
    ["room to scale", { minimumScaleUnits: 2, maximumScaleUnits: 10 }, [2, 10]],
  ])("has %s", (_what, props, units) => {
    expect(unitsOf({ ...SCALABLE, ...props })).toEqual(units);
  });

  it("has its scale units in the topology", () => {
    expect(collectTopology(hubWith({ ...SCALABLE, minimumScaleUnits: 2 })).gateways).toMatchObject([
      { sku: "ErGwScale", minimumScaleUnits: 2 },
    ]);
    expect(collectTopology(hubWith({})).gateways[0]).not.toHaveProperty("minimumScaleUnits");
  });

  it.each([
    [{ minimumScaleUnits: 41 }, "minimumScaleUnits: 41 is not possible; expected a whole number from 1 to 40"],
    [{ minimumScaleUnits: 4, maximumScaleUnits: 3 }, "maximumScaleUnits: is 3, but minimumScaleUnits is 4"],
    [
      { maximumScaleUnits: 3 },
      "minimumScaleUnits: is 1, but maximumScaleUnits is 3; a gateway that scales has at least 2",
    ],
  ])("cannot have %j", (props, message) => {
    expect(() => unitsOf({ ...SCALABLE, ...props })).toThrow(`[network/west/ExpressRouteGateway] ${message}`);
  });

  it("is the only SKU with scale units", () => {
    expect(unitsOf({})).toEqual([undefined, undefined]);
    expect(() => unitsOf({ minimumScaleUnits: 2, maximumScaleUnits: 3 })).toThrow(
      "[network/west/ExpressRouteGateway] minimumScaleUnits: is for gateways of the SKU ErGwScale, but this one is ErGw1AZ\n" +
        "[network/west/ExpressRouteGateway] maximumScaleUnits: is for gateways of the SKU ErGwScale, but this one is ErGw1AZ",
    );
  });
});
