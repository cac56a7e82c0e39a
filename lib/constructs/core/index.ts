export { Attachment } from "./attachment";
export { InputCheck, InvalidPropsError } from "./input-check";
export { knownValue } from "./known-value";
export { allowNewerAzurerm, requireAzurerm } from "./provider-version";
export { verifyAtSynthesis } from "./verification";
export { addressOf, dependAtSynthesis, dependOn, dependOnStack, WriteOrder } from "./write-order";
export type { IpsecPolicy } from "./ipsec-policy";
export { prefixesTowards } from "./on-premises-site-base";
export type { IOnPremisesSite, ISiteNeighbor } from "./on-premises-site-base";
