import { Spoke } from "../../lib/constructs/spokes";
import { APP, twoHubs, withProvider } from "../support/network";
import { synthesize } from "../support/synthesize";
import { describeWithStandIn, describeWithTerraform, inDeployment, plannedChanges } from "../support/terraform";

const hub = { applianceInstances: 2, internetEgress: true, zones: ["1", "2"] };

describeWithTerraform("a network of two hubs and two spokes", () => {
  const { folder } = synthesize((stack) => {
    twoHubs({ hub }, withProvider(stack));
  });

  it("can be planned", () => {
    expect(folder).toPlanSuccessfully();
  });
});

describeWithStandIn("a network that is deployed", () => {
  it("has nothing to change, takes a third spoke without touching what runs, and goes away again", async () => {
    const deployed = synthesize((stack) => {
      twoHubs({ hub }, withProvider(stack));
    });
    const extended = synthesize((stack) => {
      twoHubs({ hub }, withProvider(stack)).network.addSpoke(
        new Spoke(stack, "third", { ...APP, addressSpace: ["10.60.0.0/22"] }),
      );
    });
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(deployed.stackFolder)).text).toContain("Apply complete!");
      expect((await deployment.plan(deployed.stackFolder)).text).toContain("No changes.");
      const plan = await deployment.plan(extended.stackFolder);
      expect(plan.text).toContain("Plan: 16 to add, 4 to change, 0 to destroy.");
      const changed = plannedChanges(plan.text)["updated in-place"].map((address) => address.split(".")[0]);
      expect(changed).toEqual(Array(4).fill("azurerm_virtual_machine_run_command"));
      expect((await deployment.destroy(deployed.stackFolder)).text).toContain("Destroy complete!");
    });
  }, 60_000);
});
