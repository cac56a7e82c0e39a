import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformVariable, type TerraformStack } from "cdktf";
import { ResourceNaming, type IResourceNaming } from "../azure";
import { requireAzurerm } from "../constructs/core";
import type { NetworkDefinition } from "./definition";
import { CONSTRUCT_IDS } from "./elements";

/** What the elements of a network file share: providers, variables, tags and names. */
export class SharedParts {
  private readonly providers = new Map<string, AzurermProvider>();
  private readonly variables = new Map<string, TerraformVariable>();

  /** Makes the provider of the file's own subscription. */
  constructor(
    private readonly stack: TerraformStack,
    private readonly network: NetworkDefinition,
  ) {
    new AzurermProvider(stack, CONSTRUCT_IDS.provider(), { features: [{}], subscriptionId: network.subscription });
    if (network.providerVersion !== undefined) requireAzurerm(stack, network.providerVersion);
  }

  /** The provider of another subscription than the file's, made when it is needed first. */
  providerOf(subscription: string | undefined): AzurermProvider | undefined {
    const id = subscription?.toLowerCase();
    if (id === undefined || id === this.network.subscription?.toLowerCase()) return undefined;
    const provider =
      this.providers.get(id) ??
      new AzurermProvider(this.stack, CONSTRUCT_IDS.provider(id), {
        features: [{}],
        subscriptionId: id,
        alias: `subscription-${id}`,
      });
    this.providers.set(id, provider);
    return provider;
  }

  /** The value of a sensitive variable, which is declared when it is needed first. */
  secret(name: string): string;
  secret(name: string | undefined): string | undefined;
  secret(name: string | undefined): string | undefined {
    if (name === undefined) return undefined;
    let variable = this.variables.get(name);
    if (!variable) {
      variable = new TerraformVariable(this.stack, CONSTRUCT_IDS.variable(name), {
        type: "string",
        sensitive: true,
        nullable: false,
      });
      variable.overrideLogicalId(name);
      this.variables.set(name, variable);
    }
    return variable.stringValue;
  }

  /** What the file says for all of its elements, with the tags of this one. */
  tagsAndNaming(ownTags: Readonly<Record<string, string>> | undefined) {
    const tags = { ...this.network.tags, ...ownTags };
    return {
      tags: Object.keys(tags).length > 0 ? tags : undefined,
      naming: namingOf(this.network),
    };
  }
}

/** The names of resources, if the file says something of them. */
export function namingOf({ naming }: Pick<NetworkDefinition, "naming">): IResourceNaming | undefined {
  return naming && ResourceNaming.withAffixes(naming.prefix ?? "", naming.suffix);
}
