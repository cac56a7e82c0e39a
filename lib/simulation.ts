export {
  INTERNET,
  Simulation,
  UNKNOWN_ASN,
  UnknownElementError,
  appliancesOn,
  instancesOn,
  isLost,
  pathText,
  placesOn,
  reversed,
} from "./routing";
export type {
  Branch,
  EffectiveRoute,
  EffectiveRouteTable,
  Endpoint,
  FailureCase,
  FailureResult,
  Flow,
  FlowChange,
  FlowClass,
  FlowResult,
  Hop,
  Outcome,
  ReceivedRoute,
  RouteStatus,
  SentRoute,
  SessionState,
  SpeakerRoutes,
  Trace,
  FlowVerdict as Verdict,
} from "./routing";
export type { FailureKind } from "./topology";
export { isHarm, lossesOf, lossText as describeLoss, survivalViolations as survivalObjections } from "./verdict";
export type { Loss } from "./verdict";
