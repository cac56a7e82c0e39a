import type { ContainerName, PlainText, ResourceGroupName, StorageAccountName, SubscriptionId } from "../azure";
import type { OneOrMore } from "./written";

/** What the name of the stack takes the place of, so that each stack has a state of its own. */
export const STACK_PLACEHOLDER = "{stack}";

/**
 * Where Terraform keeps its state: one of these.
 * @title a backend
 * @example { cloud: { organization: "contoso", workspace: "azure-network" } }
 * @minProperties 1
 * @maxProperties 1
 */
export interface BackendDefinition {
  /**
   * A blob in an Azure storage account.
   * @default - none
   */
  readonly azurerm?: AzurermBackendDefinition;

  /**
   * A workspace of HCP Terraform or Terraform Enterprise.
   * @default - none
   */
  readonly cloud?: CloudBackendDefinition;
}

/**
 * A blob in an Azure storage account.
 * @title `backend.azurerm`
 * @example {
 *   resourceGroupName: "rg-state",
 *   storageAccountName: "ststate",
 *   containerName: "tfstate",
 *   key: "network.tfstate",
 * }
 */
export interface AzurermBackendDefinition {
  /**
   * The name of the storage account.
   * @example "ststate"
   */
  readonly storageAccountName: StorageAccountName;

  /**
   * The name of the blob container.
   * @example "tfstate"
   */
  readonly containerName: ContainerName;

  /**
   * The name of the blob. `{stack}` in it stands for the name of the stack; needed when there are several.
   * @example "network.tfstate"
   */
  readonly key: PlainText;

  /**
   * The resource group of the storage account.
   * @default - needed unless Entra ID is used
   * @example "rg-state"
   */
  readonly resourceGroupName?: ResourceGroupName;

  /**
   * The subscription of the storage account.
   * @default - `ARM_SUBSCRIPTION_ID` of the environment
   */
  readonly subscriptionId?: SubscriptionId;

  /**
   * Whether the blob is read and written with Entra ID rather than with the account's key.
   * @default false
   */
  readonly useAzureadAuth?: boolean;
}

/**
 * A workspace of HCP Terraform or Terraform Enterprise.
 * @title `backend.cloud`
 * @example { organization: "contoso", workspace: "azure-network" }
 */
export interface CloudBackendDefinition {
  /**
   * The organization.
   * @example "contoso"
   */
  readonly organization: PlainText;

  /**
   * The name of the workspace. `{stack}` in it stands for the name of the stack; needed when there are several.
   * @default - chosen among those with `tags`
   * @example "azure-network"
   */
  readonly workspace?: PlainText;

  /**
   * The tags of the workspaces, in place of a name. `terraform workspace select` or `TF_WORKSPACE` chooses one of them.
   * @default - the workspace is named by `workspace`
   * @example ["network", "azure"]
   */
  readonly tags?: OneOrMore<PlainText>;

  /**
   * The project of a workspace that Terraform makes because it does not exist. With `tags`, only workspaces of this
   * project are offered.
   * @default - the organization's default project
   * @example "networking"
   */
  readonly project?: PlainText;

  /**
   * The host of Terraform Enterprise.
   * @default "app.terraform.io"
   * @example "tfe.example.com"
   */
  readonly hostname?: PlainText;
}
