import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { RemoteRouteServerSpoke, SingleHomedSpoke, Spoke } from "../../../lib/constructs/spokes";
import { APP, DATA, NORTH, WEST, emptyStack, twoHubs, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithStandIn, describeWithTerraform, inDeployment, plannedChanges } from "../../support/terraform";

const MORE = { location: "westeurope", addressSpace: ["10.50.0.0/24", "10.51.0.0/24"] };
const LEGACY = { location: "westeurope", addressSpace: ["10.70.0.0/24"] };

/** Hubs with ExpressRoute gateways, spokes app and data, a spoke behind the route server of app, and one with one hub. */
function mixedNetwork(stack = emptyStack()) {
  const west = new ExpressRouteHub(stack, "west", WEST);
  const north = new ExpressRouteHub(stack, "north", NORTH);
  const app = new Spoke(stack, "app", APP);
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: [app, new Spoke(stack, "data", DATA)] });
  new RemoteRouteServerSpoke(stack, "more", { ...MORE, spoke: app });
  new SingleHomedSpoke(stack, "legacy", { ...LEGACY, hub: west });
  return stack;
}

describeWithTerraform("spokes of all three kinds", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      mixedNetwork(withProvider(stack));
    });
    expect(folder).toPlanSuccessfully();
  });
});

describeWithStandIn("a network that is deployed", () => {
  // What is added: resource group, network, subnet, and both halves of three peerings.
  it("takes a further spoke by configuring the routers anew, and nothing else", async () => {
    const build = (further: boolean) =>
      synthesize((stack) => {
        const { app } = twoHubs({}, withProvider(stack));
        if (further) new RemoteRouteServerSpoke(stack, "more", { ...MORE, spoke: app });
      }).stackFolder;
    const [deployed, extended] = [build(false), build(true)];
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(deployed)).text).toContain("Apply complete!");
      const plan = await deployment.plan(extended);
      expect(plan.text).toContain("Plan: 9 to add, 2 to change, 0 to destroy.");
      const changed = plannedChanges(plan.text)["updated in-place"].map((address) => address.split(".")[0]);
      expect(changed).toEqual(Array(2).fill("azurerm_virtual_machine_run_command"));
      expect((await deployment.apply(extended)).text).toContain("Apply complete!");
      expect((await deployment.destroy(extended)).text).toContain("Destroy complete!");
    });
  }, 90_000);
});
