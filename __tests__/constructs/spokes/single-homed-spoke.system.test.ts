import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { APP, NORTH, WEST, emptyStack, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";

const LEGACY = { location: "westeurope", addressSpace: ["10.70.0.0/24"] };

function mixedNetwork(stack = emptyStack()) {
  const west = new ExpressRouteHub(stack, "west", WEST);
  const north = new ExpressRouteHub(stack, "north", NORTH);
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [new Spoke(stack, "app", APP)] });
  new SingleHomedSpoke(stack, "legacy", { ...LEGACY, hub: west });
  return stack;
}

describeWithTerraform("a single-homed spoke beside dual-homed ones", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      mixedNetwork(withProvider(stack));
    });
    expect(folder).toPlanSuccessfully();
  });
});
