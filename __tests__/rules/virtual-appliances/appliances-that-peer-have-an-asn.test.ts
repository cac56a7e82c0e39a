import { appliancesThatPeerHaveAnAsn as rule } from "../../../lib/rules/virtual-appliances/appliances-that-peer-have-an-asn";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, withOverlay } from "../../support/topologies";

describe("appliancesThatPeerHaveAnAsn", () => {
  it("finds the peerings of an appliance without an ASN, at both ends, and nothing in a correct network", () => {
    expect(found(rule, changed(withOverlay(), "virtualAppliances", "nva-north", { asn: undefined }))).toEqual([
      'nva-north-rs-app.virtualAppliance: appliance "nva-north" of "nva-north-rs-app" has no ASN, so it speaks no BGP',
      'nva-north-rs-data.virtualAppliance: appliance "nva-north" of "nva-north-rs-data" has no ASN, so it speaks no BGP',
      'north-west.virtualAppliance: appliance "nva-north" of "north-west" has no ASN, so it speaks no BGP',
      'west-north.peer: appliance "nva-north" of "west-north" has no ASN, so it speaks no BGP',
    ]);

    expect(found(rule, withOverlay())).toEqual([]);
  });

  it("lets an appliance without peerings have none, unless it should announce something", () => {
    const [appliance] = dualHomed().virtualAppliances;
    const firewall = {
      ...appliance,
      name: "firewall",
      asn: undefined,
      instances: [{ name: "firewall", privateIp: "10.10.0.9" }],
    };
    tellsApart(
      rule,
      added(dualHomed(), "virtualAppliances", { ...firewall, originate: ["10.250.0.0/16"] }),
      added(dualHomed(), "virtualAppliances", firewall),
    );
  });
});
