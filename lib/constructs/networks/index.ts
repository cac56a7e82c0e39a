export { DualHomedNetwork } from "./dual-homed-network";
export type { DualHomedNetworkProps } from "./dual-homed-network";
export { HubLink } from "./hub-link";
export type { HubLinkProps } from "./hub-link";
export { NetworkSimulation } from "./network-simulation";
export { NetworkTopology, RouterConfigurationFormat, RuleAcknowledgement } from "./network-topology";
export type { RuleViolation } from "./network-topology";
export { Redundancy } from "./redundancy";
export { EffectiveRouteState, FlowVerdict, SimulatedRouteStatus } from "./simulation-results";
export type {
  SimulatedAdvertisement,
  SimulatedEffectiveRoute,
  SimulatedFailure,
  SimulatedFlow,
  SimulatedFlowChange,
  SimulatedRoute,
  SimulatedSession,
  SimulatedSpeaker,
  SimulatedTrace,
  SimulatedWay,
} from "./simulation-results";
export { Survive } from "./survive";
export type { SurvivableFailures } from "./survive";
