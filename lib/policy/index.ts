export * from "./forwarding";
export * from "./identifier";
export type * from "./model";
export * from "./neighbors";
export { hasOwnNextHops, isOfEveryInstance, isOriginatedByEveryInstance, nextHopTowards } from "./next-hops";
export * from "./policy-lists";
export { ownListName } from "./prefix-lists";
export * from "./routing-policies";
export * from "./tunnels";
