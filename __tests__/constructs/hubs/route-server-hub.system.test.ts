import { RouteServerHub } from "../../../lib/constructs/hubs";
import { SingleHomedSpoke } from "../../../lib/constructs/spokes";
import { WEST, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform } from "../../support/terraform";
import { applianceTunnel } from "../../support/tunnel-network";

describeWithTerraform("a hub with a route server and no gateway", () => {
  it("can be planned", () => {
    const { folder } = synthesize((stack) => {
      withProvider(stack);
      const hub = new RouteServerHub(stack, "west", { ...WEST, tunnels: [applianceTunnel(stack)] });
      new SingleHomedSpoke(stack, "tools", { location: "westeurope", addressSpace: ["10.50.0.0/22"], hub });
    });
    expect(folder).toPlanSuccessfully();
  });
});
