import { quoted } from "../text";

/**
 * The name of a storage account.
 * @pattern ^[a-z0-9]{3,24}$
 */
export type StorageAccountName = string;

/**
 * The name of a blob container.
 * @pattern ^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$
 */
export type ContainerName = string;

/**
 * Says why a text cannot be the name of a storage account, or `undefined` when it can.
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function whyNotStorageAccountName(name: string): string | undefined {
  if (/^[a-z\d]{3,24}$/.test(name)) return undefined;
  return `${quoted(name)} cannot be used; expected 3 to 24 small letters and digits`;
}

/** Says why a text cannot be the name of a blob container, or `undefined` when it can. */
export function whyNotContainerName(name: string): string | undefined {
  if (/^(?=.{3,63}$)[a-z\d]+(-[a-z\d]+)*$/.test(name)) return undefined;
  return `${quoted(name)} cannot be used; expected 3 to 63 small letters, digits and single hyphens between them`;
}
