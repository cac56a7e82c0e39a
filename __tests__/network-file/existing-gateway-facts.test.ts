import { NetworkTopology } from "../../lib/constructs/networks";
import { networkFromFile, parseNetworkFile } from "../../lib/network-file";
import { collectTopology } from "../../lib/topology";
import { FIREWALL, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { placeIn, problemsOfNetwork, withApp } from "../support/network-file";

const both = (facts: string) =>
  fileWithHub(existingWith(["expressRouteGatewayId", "vpnGatewayId"], facts), FIREWALL, `expressRoute: {${RANGES}}`);
const FACTS = "vpnGatewayAsn: 65010, vpnGatewayActiveActive: false";

describe("the gateways of a hub that exists already", () => {
  it("have the ASN, the addresses and the mode that the file says", () => {
    const addresses =
      "vpnGatewayAddresses: [10.10.0.132, 10.10.0.133], expressRouteGatewayAddresses: [10.10.0.140, 10.10.0.141]";
    const gatewaysOf = (facts: string) =>
      withApp((app) => collectTopology(networkFromFile(app, parseNetworkFile(both(facts), "network.yaml")))).gateways;
    expect(gatewaysOf(`${FACTS}, ${addresses}`)).toMatchObject([
      { type: "ExpressRoute", asn: 65515, addresses: ["10.10.0.140", "10.10.0.141"] },
      { type: "Vpn", asn: 65010, activeActive: false, addresses: ["10.10.0.132", "10.10.0.133"] },
    ]);
    const [, unsaid] = gatewaysOf("vpnGatewayActiveActive: true");
    expect(unsaid).toMatchObject({ asn: 65515, activeActive: true });
    expect(unsaid).not.toHaveProperty("addresses");
  });

  it("are refused by rules at the lines that say it", () => {
    const file = parseNetworkFile(both(FACTS), "network.yaml");
    const rules = withApp((app) =>
      NetworkTopology.of(networkFromFile(app, file))
        .violations()
        .map(({ rule }) => rule),
    );
    expect(rules).toEqual(expect.arrayContaining(["ARS090", "ARS172"]));
    const placeOf = (field: string) => placeIn(file, "west-vpng", field).field;
    expect(placeOf("asn")).toBe("hubs.west.existing.vpnGatewayAsn");
    expect(placeOf("activeActive")).toBe("hubs.west.existing.vpnGatewayActiveActive");
  });

  it.each([
    ["vpnGatewayAsn: 0", /vpnGatewayAsn: 0 is not possible/],
    ["vpnGatewayAddresses: [10.10.0]", /vpnGatewayAddresses\[0\]: "10.10.0" is not an IPv4 address/],
    ["vpnGatewayActiveActive: no", /vpnGatewayActiveActive: is the text "no"/],
  ])("cannot have %s", (facts, message) => {
    expect(problemsOfNetwork(both(facts))).toEqual([expect.stringMatching(message)]);
  });

  it.each(["vpnGatewayAsn: 65010", "vpnGatewayActiveActive: false", "vpnGatewayAddresses: [10.10.0.132]"])(
    "have no %s where there is no VPN gateway",
    (facts) => {
      const text = fileWithHub(existingWith(["expressRouteGatewayId"], facts), FIREWALL, `expressRoute: {${RANGES}}`);
      expect(problemsOfNetwork(text)).toEqual([
        expect.stringContaining(`${facts.split(":")[0]}: is for a hub with a gateway; give vpnGatewayId, or remove it`),
      ]);
    },
  );
});
