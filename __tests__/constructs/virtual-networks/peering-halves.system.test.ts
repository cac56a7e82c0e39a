import { Hub } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { APP, WEST, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithStandIn, inDeployment, plannedChanges, writesIn } from "../../support/terraform";

/** A hub and a spoke with further ranges after those that they have. */
function network(hub: readonly string[], spoke: readonly string[] = []): string {
  const { stackFolder } = synthesize((stack) => {
    const west = new Hub(withProvider(stack), "west", { ...WEST, addressSpace: [...WEST.addressSpace, ...hub] });
    const app = new Spoke(stack, "app", { ...APP, addressSpace: [...APP.addressSpace, ...spoke] });
    app.connectTo(west);
  });
  return stackFolder;
}

const HALF = { hub: /^azurerm_virtual_network_peering\.\w+-west_FromHub_/, spoke: /_peering\.\w+-west_FromSpoke_/ };

// azurerm sends every update of a half with syncRemoteAddressSpace=true: internal/services/network/
// virtual_network_peering_resource.go. Azure wants it of the half whose remote network has changed.
describeWithStandIn("a virtual network that gets more addresses", () => {
  it("has them at the other end of its peerings, too", async () => {
    await inDeployment(async (deployment) => {
      expect((await deployment.apply(network([]))).text).toContain("Apply complete!");

      const more = ["10.11.0.0/24", "10.12.0.0/24"];
      const steps: readonly (readonly [string, RegExp, RegExp])[] = [
        [network(more), /^azurerm_virtual_network\.west_/, HALF.spoke],
        [network(more, ["10.31.0.0/24"]), /^azurerm_virtual_network\.app_/, HALF.hub],
      ];
      for (const [folder, grows, follows] of steps) {
        const { output } = await deployment.apply(folder);
        const updated = plannedChanges(output)["updated in-place"];
        expect(updated.filter((address) => address.includes("peering"))).toEqual([expect.stringMatching(follows)]);
        const writes = [...writesIn(output)];
        const [[network], [half]] = [grows, follows].map((kind) =>
          writes.filter(([address]) => kind.test(address)).map(([, write]) => write),
        );
        expect(network.ended).toBeLessThan(half.begun);
        expect((await deployment.plan(folder)).text).toContain("No changes.");
      }
      // Another order in the file is the same network.
      const reordered = await deployment.plan(network(["10.12.0.0/24", "10.11.0.0/24"], ["10.31.0.0/24"]));
      expect(reordered.text).toContain("No changes.");
    });
  }, 120_000);
});
