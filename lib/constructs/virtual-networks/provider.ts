import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformProvider, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { InputCheck } from "../core";
import type { IVirtualNetwork } from "./virtual-network";

/** In which subscription the resources of a hub are created. */
export interface HubProviderOptions {
  /**
   * The azurerm provider of the hub's subscription, in the stack of this construct.
   * @default - the provider of the hub
   */
  readonly hubProvider?: TerraformProvider;
}

/**
 * The provider for resources of a virtual network that are created in another scope. A provider configuration can only
 * be used in its own stack.
 * @throws if the provider of the virtual network is in another stack and none is given
 */
export function providerIn(
  scope: Construct,
  network: IVirtualNetwork,
  given: TerraformProvider | undefined,
  prop: "hubProvider" | "spokeProvider" = "hubProvider",
) {
  const provider = given ?? network.provider;
  if (provider && TerraformStack.of(provider) !== TerraformStack.of(scope)) {
    const [from, to] = [provider, scope].map((each) => TerraformStack.of(each).node.id);
    const owner = prop.replace("Provider", "");
    const fix = `give the ${owner}'s subscription as a provider of the stack "${to}"`;
    InputCheck.refuse(scope, prop, `${network.elementName} has a provider of the stack "${from}"; ${fix}`);
  }
  return provider;
}

/** The id of the subscription of a construct; undefined when the environment of Terraform decides it. */
export function subscriptionOf(construct: IConstruct, given: TerraformProvider | undefined): string | undefined {
  const constructs = given ? [] : TerraformStack.of(construct).node.findAll();
  const providers = constructs.filter((each) => TerraformProvider.isTerraformProvider(each));
  const isDefault = (each: TerraformProvider) => each.terraformResourceType === "azurerm" && each.alias === undefined;
  const provider = (given ?? providers.find(isDefault)) as AzurermProvider | undefined;
  return provider?.subscriptionIdInput?.toLowerCase();
}
