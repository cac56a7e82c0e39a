import type { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformProvider, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { resourceId, type ResourceType } from "../../azure";
import { knownValue } from "../core";

/** A resource of Azure's networks, by what its id is made of. */
interface NamedResource {
  readonly provider?: TerraformProvider;
  readonly resourceGroupName: string;
  readonly name: string;
}

/** The id of a resource as a plain text; undefined when a part of it is only known when it is deployed. */
export function plainResourceId(construct: IConstruct, type: ResourceType, of: NamedResource): string | undefined {
  const subscription = subscriptionOf(construct, of.provider);
  if (subscription === undefined || [of.resourceGroupName, of.name].some((each) => Token.isUnresolved(each))) {
    return undefined;
  }
  return resourceId(type, { ...of, subscription });
}

/** The id of the subscription of a construct; undefined when the environment of Terraform decides it. */
export function subscriptionOf(construct: IConstruct, given: TerraformProvider | undefined): string | undefined {
  const constructs = given ? [] : TerraformStack.of(construct).node.findAll();
  const providers = constructs.filter((each) => TerraformProvider.isTerraformProvider(each));
  const isDefault = (each: TerraformProvider) => each.terraformResourceType === "azurerm" && each.alias === undefined;
  const provider = (given ?? providers.find(isDefault)) as AzurermProvider | undefined;
  return knownValue(provider?.subscriptionIdInput)?.toLowerCase();
}
