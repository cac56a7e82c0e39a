import { Spoke } from "../../../lib/constructs/spokes";
import { APP, withProvider } from "../../support/network";
import { expressRouteNetwork } from "../../support/express-route-network";
import { synthesize } from "../../support/synthesize";
import {
  describeWithStandIn,
  describeWithTerraform,
  inDeployment,
  plannedChanges,
  planStack,
} from "../../support/terraform";

/** Terraform asks for the key as for any variable. */
const KEY_VARIABLE = "TF_VAR_amsterdam-key";
beforeAll(() => {
  process.env[KEY_VARIABLE] = "00000000-0000-0000-0000-000000000000";
});
afterAll(() => {
  Reflect.deleteProperty(process.env, KEY_VARIABLE);
});

describeWithTerraform("a dual-homed network over ExpressRoute", () => {
  it("can be planned", async () => {
    const { stackFolder } = synthesize((stack) => {
      expressRouteNetwork(withProvider(stack));
    });
    expect((await planStack(stackFolder)).text).toContain("0 to change, 0 to destroy.");
  }, 60_000);
});

describeWithStandIn("a dual-homed network over ExpressRoute that is deployed", () => {
  it("takes a third spoke without touching gateways, route servers of hubs or circuits", async () => {
    const build = (third: boolean) =>
      synthesize((stack) => {
        const { network } = expressRouteNetwork(withProvider(stack));
        if (third) network.addSpoke(new Spoke(stack, "third", { ...APP, addressSpace: ["10.60.0.0/22"] }));
      }).stackFolder;
    const deployed = build(false);
    const extended = build(true);
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(deployed)).text).toContain("Apply complete!");
      expect((await deployment.plan(deployed)).text).toContain("No changes.");
      const plan = await deployment.plan(extended);
      expect(plan.text).toContain("Plan: 18 to add, 4 to change, 0 to destroy.");
      const changed = plannedChanges(plan.text)["updated in-place"].map((address) => address.split(".")[0]);
      expect(changed).toEqual(Array(4).fill("azurerm_virtual_machine_run_command"));
      expect((await deployment.destroy(deployed)).text).toContain("Destroy complete!");
    });
  }, 90_000);
});
