import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformProvider, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { knownValue } from "../core";

/** The id of the subscription of a construct; undefined when the environment of Terraform decides it. */
export function subscriptionOf(construct: IConstruct, given: TerraformProvider | undefined): string | undefined {
  const constructs = given ? [] : TerraformStack.of(construct).node.findAll();
  const providers = constructs.filter((each) => TerraformProvider.isTerraformProvider(each));
  const isDefault = (each: TerraformProvider) => each.terraformResourceType === "azurerm" && each.alias === undefined;
  const provider = (given ?? providers.find(isDefault)) as AzurermProvider | undefined;
  return knownValue(provider?.subscriptionIdInput)?.toLowerCase();
}
