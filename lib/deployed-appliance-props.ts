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
] as const;
