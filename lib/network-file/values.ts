import {
  unusableAsn,
  unusablePeerAsn,
  whyNotAuthorizationName,
  whyNotPublicKey,
  whyNotResourceId,
  whyNotSubnetName,
  whyNotSubscriptionId,
} from "../azure";
import type { ValueChecks } from "../document";
import { whyNotCidr, whyNotIpAddress } from "../net";
import { whyNotElementName, whyNotNameAffix, whyNotRuleId, whyNotVariableName } from "./names";

/** What is wrong with a value, by the name of its type. Constructs check their props with the same functions. */
export const VALUE_CHECKS: ValueChecks = {
  Asn: unusableAsn,
  AuthorizationName: whyNotAuthorizationName,
  Cidr: whyNotCidr,
  CircuitId: (id: string) => whyNotResourceId(id, "expressRouteCircuits"),
  ElementName: whyNotElementName,
  ExpressRoutePortId: (id: string) => whyNotResourceId(id, "expressRoutePorts"),
  GatewayId: (id: string) => whyNotResourceId(id, "virtualNetworkGateways"),
  IpAddress: whyNotIpAddress,
  NameAffix: whyNotNameAffix,
  PeerAsn: unusablePeerAsn,
  RouteServerId: (id: string) => whyNotResourceId(id, "virtualHubs"),
  RouteTableId: (id: string) => whyNotResourceId(id, "routeTables"),
  RuleId: whyNotRuleId,
  SshPublicKey: whyNotPublicKey,
  SubnetName: whyNotSubnetName,
  SubscriptionId: whyNotSubscriptionId,
  VariableName: whyNotVariableName,
  VirtualNetworkId: (id: string) => whyNotResourceId(id, "virtualNetworks"),
};
