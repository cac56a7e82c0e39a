/** The props of a hub that are about the appliance it deploys, and so have no place beside one that is given. */
export const DEPLOYED_APPLIANCE_PROPS = [
  "asn",
  "adminSshPublicKey",
  "adminUsername",
  "applianceInstances",
  "applianceSize",
  "applianceImage",
  "zones",
  "internetEgress",
  "bgpHoldTime",
  "tunnels",
] as const;

/** The props of a hub that are about the subnet of its appliance: in a hub that exists already, of one that is deployed. */
export const APPLIANCE_SUBNET_PROPS = ["applianceSubnetAddressPrefix", "natGateway", "sshSources"] as const;
