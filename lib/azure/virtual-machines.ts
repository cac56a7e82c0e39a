import { quoted } from "../text";

/**
 * The name of the administrator of a Linux machine.
 * @pattern ^[A-Za-z_][A-Za-z0-9_-]{0,31}$
 * @example "azureuser"
 */
export type AdminUsername = string;

/**
 * The publisher, offer, SKU or plan of a Marketplace image.
 * @pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$
 */
export type ImageWord = string;

/**
 * The version of a Marketplace image.
 * @pattern ^(latest|\d+\.\d+\.\d+)$
 */
export type ImageVersion = string;

/**
 * The Azure resource id of a machine image: a managed one or one of a gallery.
 * @pattern ^/.*[Ii]mages/
 * @example "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg-images/providers/Microsoft.Compute/images/router"
 */
export type ImageId = string;

/**
 * What Azure takes for no administrator, in any case of letters.
 * https://learn.microsoft.com/azure/virtual-machines/linux/faq
 */
const REFUSED_USERNAMES = (
  "1 123 a actuser adm admin admin1 admin2 administrator aspnet backup console david guest john owner root server sql " +
  "support support_388945a0 sys test test1 test2 test3 user user1 user2 user3 user4 user5 video"
).split(" ");

/**
 * The extension by which people log in with their accounts of Microsoft Entra ID.
 * https://learn.microsoft.com/entra/identity/devices/howto-vm-sign-in-azure-ad-linux
 */
export const ENTRA_LOGIN_EXTENSION = {
  name: "AADSSHLoginForLinux",
  publisher: "Microsoft.Azure.ActiveDirectory",
  type: "AADSSHLoginForLinux",
  typeHandlerVersion: "1.0",
  autoUpgradeMinorVersion: true,
} as const;

/** Says why a text cannot be the name of the administrator of a Linux machine, or `undefined` when it can. */
export function whyNotAdminUsername(name: string): string | undefined {
  if (REFUSED_USERNAMES.includes(name.toLowerCase())) {
    return `${quoted(name)} is one of the names that Azure refuses for administrators; choose another one`;
  }
  if (/^[A-Za-z_][\w-]{0,31}$/.test(name)) return undefined;
  return (
    `${quoted(name)} cannot be used; expected letters, digits, hyphens and underscores, starting with a letter or ` +
    "underscore, 32 at most"
  );
}

/** Says why a text is no publisher, offer, SKU or plan of a Marketplace image, or `undefined` when it may be one. */
export function whyNotImageWord(word: string): string | undefined {
  if (/^[A-Za-z\d][\w.-]*$/.test(word)) return undefined;
  return `${quoted(word)} cannot be used; expected letters, digits, dots, hyphens and underscores`;
}

/** Says why a text is no version of a Marketplace image, or `undefined` when it may be one. */
export function whyNotImageVersion(version: string): string | undefined {
  if (/^(latest|\d+\.\d+\.\d+)$/.test(version)) return undefined;
  return `${quoted(version)} cannot be used; expected "latest" or three numbers such as "0.20260501.2101"`;
}

/** https://learn.microsoft.com/azure/virtual-machines/shared-image-galleries */
const IMAGE_ID = new RegExp(
  "^(/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.Compute(/galleries/[^/]+)?" +
    "|/(community|shared)Galleries/[^/]+)/images/[^/]+(/versions/[^/]+)?$",
  "i",
);

/** Says why a text is no id of a machine image, or `undefined` when it may be one. */
export function whyNotImageId(id: string): string | undefined {
  if (IMAGE_ID.test(id) && /^[\w./()-]+$/.test(id)) return undefined;
  return (
    `${quoted(id)} is no id of an image; expected "/subscriptions/<id>/resourceGroups/<name>/providers/` +
    'Microsoft.Compute/images/<name>", or that of an image in a gallery'
  );
}
