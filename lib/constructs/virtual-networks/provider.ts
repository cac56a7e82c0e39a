import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformProvider, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { InputCheck } from "../core";
import type { IVirtualNetwork } from "./virtual-network";

/**
 * The provider for resources that belong to a virtual network but are made in another scope: a provider configuration
 * can only be used in the stack it is in.
 */
export function providerIn(
  scope: Construct,
  network: IVirtualNetwork,
  given: TerraformProvider | undefined,
  prop: "hubProvider" | "spokeProvider" = "hubProvider",
) {
  const provider = given ?? network.provider;
  if (provider && TerraformStack.of(provider) !== TerraformStack.of(scope)) {
    const check = new InputCheck(scope);
    check.fail(
      prop,
      `${network.elementName} has a provider of the stack "${TerraformStack.of(provider).node.id}"; ` +
        `give the ${prop === "hubProvider" ? "hub" : "spoke"}'s subscription as a provider of the stack "${TerraformStack.of(scope).node.id}"`,
    );
    check.done();
  }
  return provider;
}

/** The id of the subscription that a construct is deployed to; nothing when it is the one of the environment. */
export function subscriptionOf(construct: IConstruct, given: TerraformProvider | undefined): string | undefined {
  const provider = (given ?? defaultProviderOf(construct)) as AzurermProvider | undefined;
  return provider?.subscriptionIdInput?.toLowerCase();
}

function defaultProviderOf(construct: IConstruct): TerraformProvider | undefined {
  const providers = TerraformStack.of(construct)
    .node.findAll()
    .filter((each) => TerraformProvider.isTerraformProvider(each));
  return providers.find(
    ({ terraformResourceType, alias }) => terraformResourceType === "azurerm" && alias === undefined,
  );
}
