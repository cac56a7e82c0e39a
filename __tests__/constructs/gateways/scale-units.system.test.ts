import { ExpressRouteGatewaySku } from "../../../lib/constructs/gateways";
import { ExpressRouteHub, type ExpressRouteHubProps } from "../../../lib/constructs/hubs";
import { WEST, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";

const SCALABLE = { expressRouteGatewaySku: ExpressRouteGatewaySku.ER_GW_SCALE };

function hubWith(props: Partial<ExpressRouteHubProps>, stack = emptyStack()) {
  new ExpressRouteHub(stack, "west", { ...WEST, ...props });
  return stack;
}

describeWithTerraform("a gateway that scales", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      hubWith({ ...SCALABLE, minimumScaleUnits: 2, maximumScaleUnits: 10 }, withProvider(stack));
    });
    expect(folder).toPlanSuccessfully();
  });
});
