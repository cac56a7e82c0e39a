import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformProvider, TerraformStack } from "cdktf";
import type { Construct, IConstruct } from "constructs";
import { InputCheck } from "../core";
import type { IVirtualNetwork } from "./virtual-network";

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
    const owner = prop === "hubProvider" ? "hub" : "spoke";
    const check = new InputCheck(scope);
    check.fail(
      prop,
      `${network.elementName} has a provider of the stack "${from}"; ` +
        `give the ${owner}'s subscription as a provider of the stack "${to}"`,
    );
    check.done();
  }
  return provider;
}

/** The id of the subscription of a construct; undefined when the environment of Terraform decides it. */
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
