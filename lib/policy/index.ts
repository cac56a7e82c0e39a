export * from "./forwarding";
export * from "./identifier";
export type * from "./model";
export * from "./neighbors";
export {
  allChangesTowards,
  commonRewrite,
  hasOwnNextHops,
  isOfEveryInstance,
  isOriginatedByEveryInstance,
  nextHopTowards,
} from "./next-hops";
export * from "./overlays";
export * from "./policy-lists";
export { MINUTES_AFTER_A_LEAK } from "./prefix-limits";
export { ownListName } from "./prefix-lists";
export * from "./routing-policies";
export * from "./tunnels";
