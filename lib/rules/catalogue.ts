import { acknowledgementsAreOfAcknowledgeableRules } from "./acknowledgements/acknowledgements-are-of-acknowledgeable-rules";
import { acknowledgementsGiveAReason } from "./acknowledgements/acknowledgements-give-a-reason";
import { acknowledgementsMatchAFinding } from "./acknowledgements/acknowledgements-match-a-finding";
import { acknowledgementsNameARule } from "./acknowledgements/acknowledgements-name-a-rule";
import { circuitsAreConnected } from "./circuits/circuits-are-connected";
import { circuitsLeadToASite } from "./circuits/circuits-lead-to-a-site";
import { activeHubsAreEquallyFarFromSites } from "./dual-homed-networks/active-hubs-are-equally-far-from-sites";
import { activeHubsPrependAlike } from "./dual-homed-networks/active-hubs-prepend-alike";
import { hubsHaveAnAppliance } from "./dual-homed-networks/hubs-have-an-appliance";
import { hubsSendTheSamePrefixes } from "./dual-homed-networks/hubs-send-the-same-prefixes";
import { membersHaveTheirRole } from "./dual-homed-networks/members-have-their-role";
import { networksHaveAHub } from "./dual-homed-networks/networks-have-a-hub";
import { networksHaveTwoHubs } from "./dual-homed-networks/networks-have-two-hubs";
import { networksNameEachMemberOnce } from "./dual-homed-networks/networks-name-each-member-once";
import { prependsAreSeenOnPremises } from "./dual-homed-networks/prepends-are-seen-on-premises";
import { spokeToSpokeIsAsMeant } from "./dual-homed-networks/spoke-to-spoke-is-as-meant";
import { spokesAreConnectedToAHub } from "./dual-homed-networks/spokes-are-connected-to-a-hub";
import { spokesAreConnectedToTwoHubs } from "./dual-homed-networks/spokes-are-connected-to-two-hubs";
import { spokesHaveARouteServer } from "./dual-homed-networks/spokes-have-a-route-server";
import { spokesPeerWithEveryAppliance } from "./dual-homed-networks/spokes-peer-with-every-appliance";
import { standbyHubsAreFartherFromSites } from "./dual-homed-networks/standby-hubs-are-farther-from-sites";
import { standbyHubsPrependMore } from "./dual-homed-networks/standby-hubs-prepend-more";
import { standbyHubsPrependTowardsTheirGateways } from "./dual-homed-networks/standby-hubs-prepend-towards-their-gateways";
import { standbyHubsPrependTowardsTheirSites } from "./dual-homed-networks/standby-hubs-prepend-towards-their-sites";
import { standbyHubsSendNoLongerPrefixes } from "./dual-homed-networks/standby-hubs-send-no-longer-prefixes";
import { addressesAreWellFormed } from "./elements/addresses-are-well-formed";
import { elementNamesAreUnique } from "./elements/element-names-are-unique";
import { referencesExist } from "./elements/references-exist";
import { connectionsFitTheTypeOfTheirGateway } from "./gateway-connections/connections-fit-the-type-of-their-gateway";
import { fastPathHasAFastGateway } from "./gateway-connections/fast-path-has-a-fast-gateway";
import { fastPathPassesNoApplianceBy } from "./gateway-connections/fast-path-passes-no-appliance-by";
import { gatewaysAndCircuitsAreConnectedOnce } from "./gateway-connections/gateways-and-circuits-are-connected-once";
import { gatewaysStayWithinTheCircuitLimit } from "./gateway-connections/gateways-stay-within-the-circuit-limit";
import { gatewaysStayWithinTheLocationLimit } from "./gateway-connections/gateways-stay-within-the-location-limit";
import { routingWeightsAreAllowed } from "./gateway-connections/routing-weights-are-allowed";
import { appliancesBesideAGatewayPeerWithTheRouteServer } from "./gateways/appliances-beside-a-gateway-peer-with-the-route-server";
import { expressRouteGatewaysHaveTheirAsn } from "./gateways/express-route-gateways-have-their-asn";
import { gatewaySubnetLeadsToTheAppliance } from "./gateways/gateway-subnet-leads-to-the-appliance";
import { gatewaysHaveTheirSubnet } from "./gateways/gateways-have-their-subnet";
import { gatewaysLeaveRoomForPrefixes } from "./gateways/gateways-leave-room-for-prefixes";
import { gatewaysStayWithinThePrefixLimit } from "./gateways/gateways-stay-within-the-prefix-limit";
import { hubsWithAGatewayHaveARouteServer } from "./gateways/hubs-with-a-gateway-have-a-route-server";
import { oneGatewayOfEachTypePerNetwork } from "./gateways/one-gateway-of-each-type-per-network";
import { routeServersBesideAGatewayExchangeRoutes } from "./gateways/route-servers-beside-a-gateway-exchange-routes";
import { vpnGatewaysBesideARouteServerHaveItsAsn } from "./gateways/vpn-gateways-beside-a-route-server-have-its-asn";
import { siteAsnsAreAllowed } from "./on-premises-sites/site-asns-are-allowed";
import { siteAsnsDifferFromTheAppliances } from "./on-premises-sites/site-asns-differ-from-the-appliances";
import { sitePrefixesLieOutsideVirtualNetworks } from "./on-premises-sites/site-prefixes-lie-outside-virtual-networks";
import { sitesAreReached } from "./on-premises-sites/sites-are-reached";
import { sitesHavePrefixes } from "./on-premises-sites/sites-have-prefixes";
import { advertisedInternetExists } from "./route-server-peerings/advertised-internet-exists";
import { advertisedSpokesAreAccepted } from "./route-server-peerings/advertised-spokes-are-accepted";
import { appliancesAreNextToTheirRouteServers } from "./route-server-peerings/appliances-are-next-to-their-route-servers";
import { defaultRouteDoesNotReturn } from "./route-server-peerings/default-route-does-not-return";
import { otherHubsAreNotAdvertised } from "./route-server-peerings/other-hubs-are-not-advertised";
import { overriddenSessionsNameTheirPrefixes } from "./route-server-peerings/overridden-sessions-name-their-prefixes";
import { pathsKeepTheirLength } from "./route-server-peerings/paths-keep-their-length";
import { prependsAreWholeNumbers } from "./route-server-peerings/prepends-are-whole-numbers";
import { routeServerAsnIsOverridden } from "./route-server-peerings/route-server-asn-is-overridden";
import { routeServerPeeringsAreMadeOnce } from "./route-server-peerings/route-server-peerings-are-made-once";
import { routeServersGetNothingBack } from "./route-server-peerings/route-servers-get-nothing-back";
import { sessionsLeaveRoomForUpdates } from "./route-server-peerings/sessions-leave-room-for-updates";
import { sessionsStayWithinTheRouteLimit } from "./route-server-peerings/sessions-stay-within-the-route-limit";
import { oneRouteServerPerNetwork } from "./route-servers/one-route-server-per-network";
import { routeServerAddressesLieInTheirSubnet } from "./route-servers/route-server-addresses-lie-in-their-subnet";
import { routeServersHaveTheirSubnet } from "./route-servers/route-servers-have-their-subnet";
import { routeServersHaveTwoAddresses } from "./route-servers/route-servers-have-two-addresses";
import { routeServersStayWithinTheNetworkLimit } from "./route-servers/route-servers-stay-within-the-network-limit";
import { routeServersStayWithinThePeerLimit } from "./route-servers/route-servers-stay-within-the-peer-limit";
import { routeServersStayWithinThePrefixLimit } from "./route-servers/route-servers-stay-within-the-prefix-limit";
import { spokeRouteServersKeepBranchToBranchOff } from "./route-servers/spoke-route-servers-keep-branch-to-branch-off";
import { insideAddressesAreDistinct } from "./router-peerings/inside-addresses-are-distinct";
import { insideAddressesLieOutsideVirtualNetworks } from "./router-peerings/inside-addresses-lie-outside-virtual-networks";
import { routerPeeringsHaveAnAddressPerInstance } from "./router-peerings/router-peerings-have-an-address-per-instance";
import { routerPeeringsLeadToOneRouter } from "./router-peerings/router-peerings-lead-to-one-router";
import { routerPeeringsLeaveAsOverrideOut } from "./router-peerings/router-peerings-leave-as-override-out";
import { tunnelsLeadToDifferentRouters } from "./router-peerings/tunnels-lead-to-different-routers";
import { tunnelsLeadToPublicAddresses } from "./router-peerings/tunnels-lead-to-public-addresses";
import { gatewaySubnetHasNoNetworkSecurityGroup } from "./subnets/gateway-subnet-has-no-network-security-group";
import { gatewaySubnetHasTheAdvisedSize } from "./subnets/gateway-subnet-has-the-advised-size";
import { gatewaySubnetKeepsItsRoutes } from "./subnets/gateway-subnet-keeps-its-routes";
import { gatewaySubnetReachesTheRouteServer } from "./subnets/gateway-subnet-reaches-the-route-server";
import { routeServerSubnetHasNoNetworkSecurityGroup } from "./subnets/route-server-subnet-has-no-network-security-group";
import { routeServerSubnetHasNoRouteTable } from "./subnets/route-server-subnet-has-no-route-table";
import { routeServerSubnetHasTheAdvisedSize } from "./subnets/route-server-subnet-has-the-advised-size";
import { routeServerSubnetIsLargeEnough } from "./subnets/route-server-subnet-is-large-enough";
import { subnetNamesAreUnique } from "./subnets/subnet-names-are-unique";
import { subnetsDoNotOverlap } from "./subnets/subnets-do-not-overlap";
import { subnetsHaveAnAllowedSize } from "./subnets/subnets-have-an-allowed-size";
import { subnetsLieInTheirVirtualNetwork } from "./subnets/subnets-lie-in-their-virtual-network";
import { nextHopsAreReachable } from "./user-routes/next-hops-are-reachable";
import { nextHopsHaveAnAddressWhereNeeded } from "./user-routes/next-hops-have-an-address-where-needed";
import { routeTablesHaveOneRoutePerPrefix } from "./user-routes/route-tables-have-one-route-per-prefix";
import { routeTablesStayWithinTheLimit } from "./user-routes/route-tables-stay-within-the-limit";
import { applianceAddressesAreDistinct } from "./virtual-appliances/appliance-addresses-are-distinct";
import { applianceAddressesCanBeAssigned } from "./virtual-appliances/appliance-addresses-can-be-assigned";
import { applianceAddressesLieInTheirNetwork } from "./virtual-appliances/appliance-addresses-lie-in-their-network";
import { applianceAsnsAreAllowed } from "./virtual-appliances/appliance-asns-are-allowed";
import { appliancesHaveAnInstance } from "./virtual-appliances/appliances-have-an-instance";
import { appliancesThatShareFlowsKeepNoState } from "./virtual-appliances/appliances-that-share-flows-keep-no-state";
import { bgpTimersAreValid } from "./virtual-appliances/bgp-timers-are-valid";
import { deployedAppliancesReachNoSites } from "./virtual-appliances/deployed-appliances-reach-no-sites";
import { deployedAppliancesRunARecentFrr } from "./virtual-appliances/deployed-appliances-run-a-recent-frr";
import { hubsHaveDifferentAsns } from "./virtual-appliances/hubs-have-different-asns";
import { subnetGatewaysAreFirstAddresses } from "./virtual-appliances/subnet-gateways-are-first-addresses";
import { networksWithAGatewayUseNoRemoteGateway } from "./virtual-network-peerings/networks-with-a-gateway-use-no-remote-gateway";
import { oneRemoteGatewayPerNetwork } from "./virtual-network-peerings/one-remote-gateway-per-network";
import { peeringsHaveBothHalves } from "./virtual-network-peerings/peerings-have-both-halves";
import { peeringsJoinTwoNetworksOnce } from "./virtual-network-peerings/peerings-join-two-networks-once";
import { peeringsStayWithinTheLimit } from "./virtual-network-peerings/peerings-stay-within-the-limit";
import { remoteGatewaysAreOffered } from "./virtual-network-peerings/remote-gateways-are-offered";
import { remoteRouteServersHaveAHub } from "./virtual-network-peerings/remote-route-servers-have-a-hub";
import { remoteRouteServersHaveNextHopsNearby } from "./virtual-network-peerings/remote-route-servers-have-next-hops-nearby";
import { transitPeeringsAllowAccess } from "./virtual-network-peerings/transit-peerings-allow-access";
import { transitPeeringsAllowForwardedTraffic } from "./virtual-network-peerings/transit-peerings-allow-forwarded-traffic";
import { virtualNetworkRangesAreAllowed } from "./virtual-networks/virtual-network-ranges-are-allowed";
import { virtualNetworkRangesDoNotOverlap } from "./virtual-networks/virtual-network-ranges-do-not-overlap";
import { virtualNetworksDoNotOverlap } from "./virtual-networks/virtual-networks-do-not-overlap";
import { virtualNetworksHaveRanges } from "./virtual-networks/virtual-networks-have-ranges";
import type { AcknowledgementRule, Rule } from "./rule";

/** The rules for networks, in the order of their ids. A new rule gets the next free id; ids are never used again. */
export const TOPOLOGY_RULES: readonly Rule[] = [
  elementNamesAreUnique,
  referencesExist,
  addressesAreWellFormed,
  virtualNetworksHaveRanges,
  virtualNetworkRangesAreAllowed,
  virtualNetworkRangesDoNotOverlap,
  virtualNetworksDoNotOverlap,
  subnetsLieInTheirVirtualNetwork,
  subnetsDoNotOverlap,
  subnetNamesAreUnique,
  subnetsHaveAnAllowedSize,
  routeServerSubnetIsLargeEnough,
  routeServerSubnetHasTheAdvisedSize,
  routeServerSubnetHasNoRouteTable,
  routeServerSubnetHasNoNetworkSecurityGroup,
  gatewaySubnetHasTheAdvisedSize,
  gatewaySubnetHasNoNetworkSecurityGroup,
  gatewaySubnetKeepsItsRoutes,
  gatewaySubnetReachesTheRouteServer,
  routeTablesHaveOneRoutePerPrefix,
  routeTablesStayWithinTheLimit,
  nextHopsHaveAnAddressWhereNeeded,
  nextHopsAreReachable,
  peeringsJoinTwoNetworksOnce,
  peeringsHaveBothHalves,
  peeringsStayWithinTheLimit,
  oneRemoteGatewayPerNetwork,
  remoteGatewaysAreOffered,
  networksWithAGatewayUseNoRemoteGateway,
  transitPeeringsAllowAccess,
  transitPeeringsAllowForwardedTraffic,
  oneRouteServerPerNetwork,
  routeServersHaveTheirSubnet,
  routeServersHaveTwoAddresses,
  routeServerAddressesLieInTheirSubnet,
  routeServersStayWithinThePeerLimit,
  routeServersStayWithinTheNetworkLimit,
  routeServersStayWithinThePrefixLimit,
  spokeRouteServersKeepBranchToBranchOff,
  appliancesHaveAnInstance,
  applianceAsnsAreAllowed,
  hubsHaveDifferentAsns,
  applianceAddressesLieInTheirNetwork,
  applianceAddressesCanBeAssigned,
  applianceAddressesAreDistinct,
  subnetGatewaysAreFirstAddresses,
  bgpTimersAreValid,
  deployedAppliancesRunARecentFrr,
  deployedAppliancesReachNoSites,
  appliancesThatShareFlowsKeepNoState,
  sitesHavePrefixes,
  sitePrefixesLieOutsideVirtualNetworks,
  siteAsnsAreAllowed,
  siteAsnsDifferFromTheAppliances,
  sitesAreReached,
  routeServerPeeringsAreMadeOnce,
  appliancesAreNextToTheirRouteServers,
  prependsAreWholeNumbers,
  routeServerAsnIsOverridden,
  pathsKeepTheirLength,
  overriddenSessionsNameTheirPrefixes,
  routeServersGetNothingBack,
  otherHubsAreNotAdvertised,
  sessionsStayWithinTheRouteLimit,
  sessionsLeaveRoomForUpdates,
  advertisedSpokesAreAccepted,
  advertisedInternetExists,
  defaultRouteDoesNotReturn,
  networksHaveAHub,
  networksHaveTwoHubs,
  networksNameEachMemberOnce,
  membersHaveTheirRole,
  hubsHaveAnAppliance,
  spokesAreConnectedToAHub,
  spokesAreConnectedToTwoHubs,
  spokesHaveARouteServer,
  spokesPeerWithEveryAppliance,
  spokeToSpokeIsAsMeant,
  standbyHubsPrependMore,
  activeHubsPrependAlike,
  standbyHubsSendNoLongerPrefixes,
  hubsSendTheSamePrefixes,
  gatewaysHaveTheirSubnet,
  oneGatewayOfEachTypePerNetwork,
  expressRouteGatewaysHaveTheirAsn,
  vpnGatewaysBesideARouteServerHaveItsAsn,
  hubsWithAGatewayHaveARouteServer,
  routeServersBesideAGatewayExchangeRoutes,
  appliancesBesideAGatewayPeerWithTheRouteServer,
  gatewaySubnetLeadsToTheAppliance,
  gatewaysStayWithinThePrefixLimit,
  gatewaysLeaveRoomForPrefixes,
  connectionsFitTheTypeOfTheirGateway,
  gatewaysAndCircuitsAreConnectedOnce,
  gatewaysStayWithinTheCircuitLimit,
  gatewaysStayWithinTheLocationLimit,
  routingWeightsAreAllowed,
  fastPathHasAFastGateway,
  fastPathPassesNoApplianceBy,
  circuitsAreConnected,
  circuitsLeadToASite,
  standbyHubsPrependTowardsTheirGateways,
  prependsAreSeenOnPremises,
  remoteRouteServersHaveNextHopsNearby,
  remoteRouteServersHaveAHub,
  standbyHubsAreFartherFromSites,
  activeHubsAreEquallyFarFromSites,
  routerPeeringsLeadToOneRouter,
  routerPeeringsLeaveAsOverrideOut,
  routerPeeringsHaveAnAddressPerInstance,
  insideAddressesAreDistinct,
  insideAddressesLieOutsideVirtualNetworks,
  tunnelsLeadToPublicAddresses,
  tunnelsLeadToDifferentRouters,
  standbyHubsPrependTowardsTheirSites,
];

/** The rules for acknowledgements, which are checked when all others have been. */
export const ACKNOWLEDGEMENT_RULES: readonly AcknowledgementRule[] = [
  acknowledgementsNameARule,
  acknowledgementsAreOfAcknowledgeableRules,
  acknowledgementsGiveAReason,
  acknowledgementsMatchAFinding,
];
