import { quoted } from "../text";
import { serviceSubnetLike } from "./subnets";

/** The kinds of Azure resources that this library makes, each with Microsoft's abbreviation or, as `rs`, our own. */
export enum ResourceKind {
  RESOURCE_GROUP = "rg",
  VIRTUAL_NETWORK = "vnet",
  SUBNET = "snet",
  VIRTUAL_NETWORK_PEERING = "peer",
  ROUTE_SERVER = "rs",
  BGP_CONNECTION = "bgp",
  PUBLIC_IP = "pip",
  NAT_GATEWAY = "ng",
  NETWORK_SECURITY_GROUP = "nsg",
  NETWORK_SECURITY_RULE = "nsgsr",
  ROUTE_TABLE = "rt",
  ROUTE = "udr",
  NETWORK_INTERFACE = "nic",
  VIRTUAL_MACHINE = "vm",
  DISK = "osdisk",
  AVAILABILITY_SET = "avail",
  INTERNAL_LOAD_BALANCER = "lbi",
  RUN_COMMAND = "runcmd",
  MAINTENANCE_CONFIGURATION = "mc",
  EXPRESS_ROUTE_GATEWAY = "ergw",
  EXPRESS_ROUTE_CIRCUIT = "erc",
  CIRCUIT_AUTHORIZATION = "auth",
  VPN_GATEWAY = "vpng",
  LOCAL_NETWORK_GATEWAY = "lgw",
  CONNECTION = "con",
}

/** Decides the names of Azure resources. */
export interface IResourceNaming {
  /**
   * The name of one resource.
   * @param kind what is to be named
   * @param name the name of the element in this library, such as `west` or `west-nva-1`; unique for its kind
   */
  resourceName(kind: ResourceKind, name: string): string;
}

/**
 * Names after Microsoft's abbreviations, such as `vnet-west`.
 *
 * https://learn.microsoft.com/azure/cloud-adoption-framework/ready/azure-best-practices/resource-abbreviations
 */
export class ResourceNaming implements IResourceNaming {
  /** Abbreviation, then name: `vnet-west`. */
  static abbreviated(): IResourceNaming {
    return new ResourceNaming("", "");
  }

  /**
   * With something before or after the name, such as an environment: `vnet-prod-west`, `vnet-west-weu`.
   * @param prefix put before the name, without the hyphen
   * @param suffix put after the name, without the hyphen
   */
  static withAffixes(prefix: string, suffix?: string): IResourceNaming {
    return new ResourceNaming(prefix, suffix ?? "");
  }

  private constructor(
    private readonly prefix: string,
    private readonly suffix: string,
  ) {}

  resourceName(kind: ResourceKind, name: string): string {
    return [kind, this.prefix, name, this.suffix].filter((part) => part !== "").join("-");
  }
}

/**
 * The name of a workload subnet, without the abbreviation before it.
 * @pattern ^[A-Za-z0-9]([A-Za-z0-9._-]{0,60}[A-Za-z0-9_])?$
 */
export type SubnetName = string;

/**
 * The name of an authorization of a circuit.
 * @pattern ^[A-Za-z0-9_-]+$
 */
export type AuthorizationName = string;

/**
 * The name of a resource group.
 * @pattern ^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$
 * @example "rg-network"
 */
export type ResourceGroupName = string;

interface NameRule {
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp;
  readonly words: string;
}

const LETTERS_HYPHENS_DOTS: NameRule = {
  least: 1,
  most: 80,
  pattern: /^[A-Za-z\d]([\w.-]*\w)?$/,
  words:
    "letters, digits, dots, hyphens and underscores, starting with a letter or digit and not ending with a dot or hyphen",
};

/** Where Azure allows less than for most network resources. */
const SPECIAL: Partial<Record<ResourceKind, NameRule>> = {
  [ResourceKind.RESOURCE_GROUP]: {
    least: 1,
    most: 90,
    // Azure takes letters of all languages, azurerm these.
    pattern: /^[\w\-.()]*[\w\-()]$/,
    words: "letters, digits, underscores, hyphens, dots and parentheses, not ending with a dot",
  },
  [ResourceKind.VIRTUAL_NETWORK]: {
    ...LETTERS_HYPHENS_DOTS,
    least: 2,
    most: 64,
  },
  [ResourceKind.VIRTUAL_MACHINE]: {
    least: 1,
    most: 64,
    pattern: /^(?!\d+$)[A-Za-z\d]([A-Za-z\d-]*[A-Za-z\d])?$/,
    words: "letters, digits and hyphens, not only digits, starting and ending with a letter or digit",
  },
};

/**
 * Says what Azure has against a name, or `undefined` when it is fine.
 *
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function whyNotResourceName(kind: ResourceKind, name: string): string | undefined {
  const rule = SPECIAL[kind] ?? LETTERS_HYPHENS_DOTS;
  if (name.length >= rule.least && name.length <= rule.most && rule.pattern.test(name)) return undefined;
  const allowed = `${rule.least} to ${rule.most} ${rule.words}`;
  return `"${name}" is not a name Azure takes for this resource; allowed are ${allowed}`;
}

/** Says why a text cannot be the name of a resource group, or `undefined` when it can. */
export function whyNotResourceGroupName(name: string): string | undefined {
  return whyNotResourceName(ResourceKind.RESOURCE_GROUP, name);
}

/** Says why a text cannot be the name of a workload subnet, or `undefined` when it can. */
export function whyNotSubnetName(name: string): string | undefined {
  const service = serviceSubnetLike(name);
  if (service !== undefined && service !== name) return `${quoted(name)} cannot be used; Azure needs "${service}"`;
  if (/^[A-Za-z\d]([A-Za-z\d._-]{0,60}[A-Za-z\d_])?$/.test(name)) return undefined;
  return (
    `${quoted(name)} cannot be used; expected letters, digits, dots, hyphens and underscores, starting with a letter or ` +
    "digit and not ending with a dot or hyphen, 62 at most"
  );
}

/**
 * A text that goes to Azure as it is.
 * @pattern ^[^\u0000-\u001f\u007f-\u009f]+$
 */
export type PlainText = string;

/** Says why a text cannot go to Azure, or `undefined` when it can. */
export function whyNotText(text: string): string | undefined {
  if (text === "") return "is an empty text; fill it in";
  return /\p{Cc}/u.test(text) ? `${quoted(text)} has a line end or another control character; remove it` : undefined;
}

/** Says why a text cannot be the name of an authorization: it is part of the name of a Terraform output. */
export function whyNotAuthorizationName(name: string): string | undefined {
  if (/^[\w-]+$/.test(name)) return undefined;
  return `${quoted(name)} cannot be used; expected letters, digits, hyphens and underscores`;
}
