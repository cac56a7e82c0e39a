import * as ipaddr from "ipaddr.js";
import { visible } from "../text";

/** A text is not an IPv4 address or prefix. The message says why, and what to write instead. */
export class InvalidAddressError extends Error {
  constructor(message: string) {
    super(visible(message));
    this.name = "InvalidAddressError";
  }
}

function notIpv4(text: unknown, message: string): InvalidAddressError {
  const isIpv6 = typeof text === "string" && text.includes(":");
  return new InvalidAddressError(isIpv6 ? `"${text}" is IPv6; Azure Route Server supports IPv4 only` : message);
}

/** Reads an IPv4 address in dotted form as an unsigned 32-bit number; `undefined` when the text is not one. */
function addressToNumber(text: string): number | undefined {
  if (!ipaddr.IPv4.isValidFourPartDecimal(text)) return undefined;
  return text.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
}

function numberToAddress(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** An IPv4 address. */
export class Ipv4Address {
  /**
   * Reads an address such as `10.0.0.4`.
   * @throws InvalidAddressError if the text is not an address
   */
  static parse(text: string): Ipv4Address {
    const value = typeof text === "string" ? addressToNumber(text) : undefined;
    if (value !== undefined) return new Ipv4Address(value);
    if (typeof text === "string" && text.includes("/")) {
      throw new InvalidAddressError(`"${text}" is a range; expected one address such as "${text.split("/")[0]}"`);
    }
    throw notIpv4(text, `"${String(text)}" is not an IPv4 address; expected a form such as "10.0.0.4"`);
  }

  static isValid(text: unknown): text is string {
    return typeof text === "string" && addressToNumber(text) !== undefined;
  }

  private constructor(readonly value: number) {}

  /** True for 127.0.0.0/8. */
  get isLoopback(): boolean {
    return this.value >>> 24 === 127;
  }

  /** True for 169.254.0.0/16, the range of APIPA. */
  get isLinkLocal(): boolean {
    return this.value >>> 16 === 0xa9fe;
  }

  toString(): string {
    return numberToAddress(this.value);
  }

  static fromNumber(value: number): Ipv4Address {
    return new Ipv4Address(value);
  }
}

/** An IPv4 prefix in canonical form: the host bits are zero. */
export class Ipv4Prefix {
  static readonly DEFAULT_ROUTE = new Ipv4Prefix(0, 0);

  /**
   * Reads a prefix such as `10.0.0.0/16`.
   * @throws InvalidAddressError if the text is not a prefix; it suggests one for a bare address and for host bits that
   * are set
   */
  static parse(text: string): Ipv4Prefix {
    const shown = typeof text === "string" ? `"${text}"` : String(text);
    const parts = typeof text === "string" ? text.split("/") : [];
    const address = parts.length > 0 ? addressToNumber(parts[0]) : undefined;
    if (address === undefined) {
      throw notIpv4(text, `${shown} is not an IPv4 range; expected CIDR notation such as "10.0.0.0/16"`);
    }
    if (parts.length === 1) {
      throw new InvalidAddressError(`${shown} has no prefix length; did you mean "${parts[0]}/32"?`);
    }
    const length = /^\d{1,2}$/.test(parts[1]) ? Number(parts[1]) : NaN;
    if (parts.length === 2 && length <= 32 && parts[1] !== String(length)) {
      throw new InvalidAddressError(`${shown} has a zero before its prefix length; write "${parts[0]}/${length}"`);
    }
    if (parts.length !== 2 || !(length >= 0 && length <= 32)) {
      throw new InvalidAddressError(`${shown} has no valid prefix length; expected 0 to 32 after the slash`);
    }
    const prefix = Ipv4Prefix.containing(address, length);
    if (prefix.first !== address) {
      throw new InvalidAddressError(
        `${shown} has bits set after its prefix length; did you mean "${prefix.toString()}"?`,
      );
    }
    return prefix;
  }

  static isValid(text: unknown): text is string {
    try {
      Ipv4Prefix.parse(text as string);
      return true;
    } catch {
      return false;
    }
  }

  /** The prefix of this length that contains the address. */
  static containing(address: number, length: number): Ipv4Prefix {
    const size = 2 ** (32 - length);
    return new Ipv4Prefix(address - (address % size), length);
  }

  /** The number of addresses. */
  readonly size: number;
  /** The last address as a number. */
  readonly last: number;

  private constructor(
    /** The first address as a number. */
    readonly first: number,
    readonly length: number,
  ) {
    this.size = 2 ** (32 - length);
    this.last = first + this.size - 1;
  }

  get isDefaultRoute(): boolean {
    return this.length === 0;
  }

  /** True for 0.0.0.0/0 and for 0.0.0.0/1 and 128.0.0.0/1, which together do what it does. */
  get isDefaultRouteOrHalf(): boolean {
    return this.length <= 1;
  }

  /**
   * The address at this distance from the first one.
   * @throws InvalidAddressError if the prefix does not contain it
   */
  addressAt(offset: number): Ipv4Address {
    if (offset < 0 || offset >= this.size) {
      throw new InvalidAddressError(
        `${this.toString()} holds ${this.size} addresses, there is none at position ${offset}`,
      );
    }
    return Ipv4Address.fromNumber(this.first + offset);
  }

  containsAddress(address: Ipv4Address): boolean {
    return address.value >= this.first && address.value <= this.last;
  }

  /** Whether every address of the other prefix is in this one. A prefix contains itself. */
  contains(other: Ipv4Prefix): boolean {
    return other.first >= this.first && other.last <= this.last;
  }

  overlaps(other: Ipv4Prefix): boolean {
    return this.contains(other) || other.contains(this);
  }

  equals(other: Ipv4Prefix): boolean {
    return this.first === other.first && this.length === other.length;
  }

  /** Orders by first address, then by length: a prefix before the longer ones that it contains. */
  compareTo(other: Ipv4Prefix): number {
    return this.first - other.first || this.length - other.length;
  }

  toString(): string {
    return `${numberToAddress(this.first)}/${this.length}`;
  }
}

/** A pair of items whose prefixes overlap. */
export interface Overlap<T> {
  readonly first: T;
  readonly second: T;
}

/**
 * Finds the items whose prefixes overlap, in n log n. Each item whose prefix lies inside that of another one, or equals
 * it, is in one pair as `second`: n equal prefixes give n - 1 pairs.
 */
export function findOverlaps<T>(items: readonly T[], prefixOf: (item: T) => Ipv4Prefix): Overlap<T>[] {
  const sorted = items.map((item) => ({ item, prefix: prefixOf(item) }));
  sorted.sort((a, b) => a.prefix.compareTo(b.prefix));
  const overlaps: Overlap<T>[] = [];
  let widest = sorted[0];
  for (const current of sorted.slice(1)) {
    if (widest.prefix.contains(current.prefix)) overlaps.push({ first: widest.item, second: current.item });
    else widest = current;
  }
  return overlaps;
}
