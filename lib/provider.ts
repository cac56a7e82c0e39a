import { TerraformStack } from "cdktf";
import type { TerraformProvider } from "cdktf";
import type { Construct } from "constructs";
import { InputCheck } from "./input-check";
import type { IVirtualNetwork } from "./virtual-network";

/**
 * The provider for resources that belong to a virtual network but are made in another scope: a provider configuration
 * can only be used in the stack it is in.
 */
export function providerIn(scope: Construct, network: IVirtualNetwork, given: TerraformProvider | undefined) {
  const provider = given ?? network.provider;
  if (provider && TerraformStack.of(provider) !== TerraformStack.of(scope)) {
    const check = new InputCheck(scope);
    check.fail(
      "hubProvider",
      `${network.elementName} has a provider of the stack "${TerraformStack.of(provider).node.id}"; ` +
        `give the hub's subscription as a provider of the stack "${TerraformStack.of(scope).node.id}"`,
    );
    check.done();
  }
  return provider;
}
