import { ExpressRouteHub, Hub, type HubProps } from "../../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../../lib/constructs/networks";
import { Spoke } from "../../../lib/constructs/spokes";
import { APP, NORTH, WEST, withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithStandIn, inDeployment, type ResourceChange } from "../../support/terraform";

/** An ExpressRoute hub, another hub and a spoke, in these regions. */
function networkIn({ west = "westeurope", app = "westeurope" }: { readonly west?: string; readonly app?: string }) {
  const props: HubProps = { ...WEST, location: west, sshSources: ["192.0.2.0/24"], applianceInstances: 2 };
  return synthesize((stack) => {
    withProvider(stack);
    const hubs = [new ExpressRouteHub(stack, "west", props), new Hub(stack, "north", NORTH)];
    new DualHomedNetwork(stack, "network", { hubs, spokes: [new Spoke(stack, "app", { ...APP, location: app })] });
  }).stackFolder;
}

const isReplaced = ({ change: { actions } }: ResourceChange) =>
  actions.includes("delete") && actions.includes("create");

describeWithStandIn("a virtual network that is replaced, as by another region", () => {
  it.each([
    ["spoke", "app", { app: "northeurope" }],
    ["hub", "west", { west: "northeurope" }],
  ])(
    "takes with it all that is in it or refers to it: a %s",
    async (_, name, regions) => {
      await inDeployment(async (deployment) => {
        expect((await deployment.apply(networkIn({}))).text).toContain("Apply complete!");
        const changes = await deployment.changes(networkIn(regions));
        // Azure deletes the resource group with all that is in it, and the halves of peerings go with the other end.
        const refersToIt = new RegExp(`"rg-${name}"|/resourceGroups/rg-${name}/`);
        const affected = changes.filter(({ change }) => refersToIt.test(JSON.stringify(change.before)));
        expect(affected.length).toBeGreaterThan(10);
        expect(affected.filter((each) => !isReplaced(each)).map(({ address }) => address)).toEqual([]);
        const others = changes.filter((each) => !affected.includes(each));
        expect(others.filter(isReplaced).map(({ address }) => address)).toEqual([]);
        expect((await deployment.apply(networkIn(regions))).text).toContain("Apply complete!");
        expect((await deployment.plan(networkIn(regions))).text).toContain("No changes.");
      });
    },
    120_000,
  );
});
