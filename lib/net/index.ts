export { AddressPlan } from "./address-plan";
export { whyNotCidr, whyNotIpAddress } from "./address-text";
export type { Cidr, IpAddress } from "./address-text";
export { findOverlaps, InvalidAddressError, Ipv4Address, Ipv4Prefix } from "./ipv4-prefix";
export { addressOf, prefixOf } from "./lenient-addresses";
export { PrefixMap } from "./prefix-map";
export type { KnownPrefix } from "./prefix-map";
export { RangeIndex } from "./range-index";
