import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformStack } from "cdktf";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { NetworkFacts } from "../../../lib/constructs/facts";
import { Hub } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { HUB_NETWORK } from "../../support/existing";
import { APP, WEST, bodiesOf, emptyStack, temporaryApp } from "../../support/network";

/** The ranges of the other network that each half is synchronized with, by the name of the half. */
function synchronizedIn(...stacks: TerraformStack[]): Record<string, unknown> {
  const halves = stacks.flatMap((stack) => bodiesOf(stack, "azurerm_virtual_network_peering"));
  return Object.fromEntries(
    halves.map(({ name, triggers }) => [name, (triggers as Record<string, string>).remote_address_space]),
  );
}

const BOTH = { "peer-app-to-west": "10.10.0.0/22,10.11.0.0/24", "peer-west-to-app": "10.30.0.0/22" };
const addressSpace = ["10.11.0.0/24", "10.10.0.0/22"];

function stackIn(app: ReturnType<typeof temporaryApp>, id: string): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId: "11111111-1111-1111-1111-111111111111" });
  return stack;
}

describe("each half of a peering is synchronized with the ranges of the other network", () => {
  it("in any order, of a network that exists already", () => {
    const stack = emptyStack();
    const hub = { ...HUB_NETWORK, addressSpace, asn: 65001, adminSshPublicKey: WEST.adminSshPublicKey };
    const west = Hub.fromHubAttributes(stack, "west", { ...hub, applianceSubnetAddressPrefix: "10.10.0.0/27" });
    new Spoke(stack, "app", APP).connectTo(west);
    expect(synchronizedIn(stack)).toEqual(BOTH);
  });

  it("that is in another stack", () => {
    const app = temporaryApp();
    const [hubs, spokes, last, peerings] = ["hubs", "spokes", "last", "peerings"].map((id) => stackIn(app, id));
    const west = new Hub(hubs, "west", {
      ...WEST,
      applianceSubnetAddressPrefix: "10.10.0.0/27",
      addressSpace,
      peeringScope: peerings,
    });
    new Spoke(spokes, "app", { ...APP, peeringScope: last }).connectTo(west);
    expect(synchronizedIn(last, peerings)).toEqual(BOTH);
  });

  it("that is in another repository", () => {
    const [there, here] = [temporaryApp(), temporaryApp()];
    const stack = stackIn(there, "network");
    new Hub(stack, "west", { ...WEST, applianceSubnetAddressPrefix: "10.10.0.0/27", addressSpace });
    const file = join(there.outdir, "facts.json");
    writeFileSync(file, NetworkFacts.toJson(there));
    const spokes = stackIn(here, "spokes");
    new Spoke(spokes, "app", APP).connectTo(NetworkFacts.fromFile(spokes, "facts", file).hub("west"));
    expect(synchronizedIn(spokes)).toEqual({ "peer-app-to-west": BOTH["peer-app-to-west"] });
  });
});
