import { TerraformProvider, TerraformStack } from "cdktf";
import { ExpressRouteGatewaySku } from "../../../lib/constructs/gateways";
import { ExpressRouteHub, Hub } from "../../../lib/constructs/hubs";
import { PROVIDER_VERSIONS } from "../../support/bindings";
import { NORTH, WEST, emptyStack, temporaryApp } from "../../support/network";

const PATH = "terraform.required_providers.azurerm.version";
const SCALABLE = { ...NORTH, expressRouteGatewaySku: ExpressRouteGatewaySku.ER_GW_SCALE };

class OtherProvider extends TerraformProvider {}

function versionIn(stack: TerraformStack): unknown {
  const { terraform } = stack.toTerraform() as {
    terraform: { required_providers: { azurerm?: { version?: string; source?: string } } };
  };
  return terraform.required_providers.azurerm;
}

/** A stack with the provider of other bindings, and a hub. */
function withBindings(versions: { providerVersion?: string; providerVersionConstraint?: string }): TerraformStack {
  const stack = new TerraformStack(temporaryApp(), "network");
  new Hub(stack, "west", WEST);
  const terraformGeneratorMetadata = { providerName: "azurerm", ...versions };
  new OtherProvider(stack, "azurerm", {
    terraformResourceType: "azurerm",
    terraformProviderSource: "azurerm",
    terraformGeneratorMetadata,
  });
  return stack;
}

describe("the version of azurerm", () => {
  it("is that of the bindings or any newer one of the same major version", () => {
    const stack = emptyStack();
    new Hub(stack, "west", WEST);
    new Hub(stack, "north", NORTH);
    expect(versionIn(stack)).toEqual({ source: "azurerm", version: PROVIDER_VERSIONS });
  });

  it.each([
    ["exactly one version", { providerVersion: "4.90.1", providerVersionConstraint: "~> 4.0" }, "~> 4.90"],
    ["a range", { providerVersionConstraint: "~> 4.60" }, "~> 4.60"],
    ["no version", {}, undefined],
  ])("follows bindings that were generated from %s", (_what, versions, expected) => {
    expect(versionIn(withBindings(versions))).toEqual({ source: "azurerm", version: expected });
  });

  it("is a newer one where a construct needs it, whatever comes first", () => {
    const first = emptyStack();
    new ExpressRouteHub(first, "north", SCALABLE);
    new Hub(first, "west", WEST);
    const last = emptyStack();
    new Hub(last, "west", WEST);
    new ExpressRouteHub(last, "north", SCALABLE);
    expect([first, last].map(versionIn)).toEqual(Array(2).fill({ source: "azurerm", version: "~> 4.79" }));
  });

  it.each(["before", "after"])("is the user's, when they override it %s the constructs", (when) => {
    const stack = emptyStack();
    if (when === "before") stack.addOverride(PATH, "4.81.0");
    new Hub(stack, "west", WEST);
    new ExpressRouteHub(stack, "north", SCALABLE);
    if (when === "after") stack.addOverride(PATH, "4.81.0");
    expect(versionIn(stack)).toEqual({ source: "azurerm", version: "4.81.0" });
  });
});
