export { ALLOWED_PEER_ASN, MICROSOFT_EDGE_ASN, ROUTE_SERVER_ASN, whyNotOnPremisesAsn, whyNotPeerAsn } from "./asns";
export { PAGES } from "./pages";
export { whyReserved } from "./reserved-addresses";
export { noResourceId, parseResourceId, whyNotResourceId } from "./resource-id";
export type { ResourceType } from "./resource-id";
export { ResourceKind, ResourceNaming, whyNotResourceName } from "./resource-naming";
export type { IResourceNaming } from "./resource-naming";
export { whyNotPublicKey } from "./ssh-public-key";
