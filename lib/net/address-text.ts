import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "./ipv4-prefix";

/**
 * An IPv4 range in CIDR notation.
 * @pattern ^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}/(3[0-2]|[12]?\d)$
 * @example "10.10.0.0/22"
 */
export type Cidr = string;

/**
 * An IPv4 address in dotted form.
 * @pattern ^(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(\.(25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)){3}$
 * @example "10.10.0.4"
 */
export type IpAddress = string;

/** Says why a text is not an IPv4 range in CIDR notation, or `undefined` when it is one. */
export function whyNotCidr(text: string): string | undefined {
  return whyNotReadable(text, Ipv4Prefix.parse);
}

/** Says why a text is not an IPv4 address, or `undefined` when it is one. */
export function whyNotIpAddress(text: string): string | undefined {
  return whyNotReadable(text, Ipv4Address.parse);
}

function whyNotReadable(text: string, parse: (text: string) => object): string | undefined {
  // Terraform and routers get the text as it is written.
  if (typeof text === "string" && text !== text.trim()) {
    return `${JSON.stringify(text)} has spaces around it; remove them`;
  }
  const read = readOrError(text, parse);
  return read instanceof InvalidAddressError ? read.message : undefined;
}

/** Reads a prefix; `undefined` when the text is malformed, which one rule reports for all. */
export function prefixOf(text: string | undefined): Ipv4Prefix | undefined {
  const read = text?.includes("/") ? readOrError(text, Ipv4Prefix.parse) : undefined;
  return read instanceof InvalidAddressError ? undefined : read;
}

/** Whether one of some prefixes is the default route. Malformed ones are passed over. */
export function holdDefaultRoute(prefixes: readonly string[]): boolean {
  return prefixes.some((text) => prefixOf(text)?.isDefaultRoute);
}

/** Reads an address; `undefined` when the text is malformed, which one rule reports for all. */
export function addressOf(text: string | undefined): Ipv4Address | undefined {
  const read = text === undefined ? undefined : readOrError(text, Ipv4Address.parse);
  return read instanceof InvalidAddressError ? undefined : read;
}

function readOrError<T>(text: string, parse: (text: string) => T): T | InvalidAddressError {
  try {
    return parse(text);
  } catch (error) {
    if (error instanceof InvalidAddressError) return error;
    throw error;
  }
}
