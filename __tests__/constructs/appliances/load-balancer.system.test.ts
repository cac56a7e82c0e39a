import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { APP, WEST, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithStandIn, inDeployment, writesIn } from "../../support/terraform";

/** A hub with a gateway and this many instances, and a spoke. */
function hubWith(applianceInstances: number): string {
  const { stackFolder } = synthesize((stack) => {
    const west = new ExpressRouteHub(withProvider(stack), "west", { ...WEST, applianceInstances });
    new Spoke(stack, "app", APP).connectTo(west);
  });
  return stackFolder;
}

/** What answers at the address of the load balancer, and what of that which stays sends packets there. */
const ANSWERING = /^azurerm_(lb_rule|lb_probe|lb_backend_address_pool|network_interface_backend_\w+|lb)\./;
const SENDING = /^azurerm_(virtual_machine_run_command\.west_Appliance_Configuration1_|route\.app_Peering-west_)/;

function writesOf(output: string) {
  const writes = [...writesIn(output)];
  const of = (kind: RegExp) => writes.filter(([address]) => kind.test(address)).map(([, write]) => write);
  return { answering: of(ANSWERING), sending: of(SENDING) };
}

describeWithStandIn("an appliance that gets a second instance", () => {
  it("sends packets to its load balancer only while that answers, also on the way back to one", async () => {
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(hubWith(1))).text).toContain("Apply complete!");

      const grown = await deployment.apply(hubWith(2));
      expect(grown.text).toContain("Apply complete!");
      const there = writesOf(grown.output);
      expect([there.answering, there.sending].map(({ length }) => length)).toEqual([6, 2]);
      expect(Math.max(...there.answering.map(({ ended }) => ended))).toBeLessThan(
        Math.min(...there.sending.map(({ begun }) => begun)),
      );

      const shrunk = await deployment.apply(hubWith(1));
      expect(shrunk.text).toContain("Apply complete!");
      const back = writesOf(shrunk.output);
      expect([back.answering, back.sending].map(({ length }) => length)).toEqual([6, 2]);
      expect(Math.max(...back.sending.map(({ ended }) => ended))).toBeLessThan(
        Math.min(...back.answering.map(({ begun }) => begun)),
      );
      expect((await deployment.plan(hubWith(1))).text).toContain("No changes.");
    });
  }, 180_000);
});
