import { FIREWALL, RANGES, existingWith, fileWithHub } from "../support/existing-file";
import { networkText, problemsOf } from "../support/network-file";

/** What is said of spokes beside `app`, whose hub west has an ExpressRoute gateway. */
function messagesOf(spokes: string): string[] {
  const text = networkText({ west: "asn: 65001\n    expressRoute: {}" });
  return problemsOf(text.replace("spokes:", `spokes:\n${spokes}`)).map((problem) => problem.replace(/^\S+ /, ""));
}

const more = (fields: string) =>
  messagesOf(`  more: {location: westeurope, addressSpace: 10.50.0.0/24, ${fields}}`).map((message) =>
    message.replace("spokes.more.", ""),
  );

describe("a spoke that uses the route server of another one", () => {
  it.each([
    "useRouteServerOf: app",
    "useRouteServerOf: app, subnets: [{name: web}], tags: {a: b}, dnsServers: 10.0.0.1",
  ])("can be %s", (fields) => {
    expect(more(`${fields}, extra: 1`)).toEqual([expect.stringContaining("extra: is no field of a spoke")]);
    expect(more(fields)).toEqual([]);
  });

  it.each([
    ["apq", 'useRouteServerOf: there is no spoke "apq"; did you mean "app"?'],
    ["west", 'useRouteServerOf: there is no spoke "west"; known are app'],
    ["more", 'useRouteServerOf: "more" has no route server of its own; known are app'],
    ["[app]", 'useRouteServerOf: is a list; expected a text such as "app"'],
  ])("cannot use that of %s", (spoke, expected) => {
    expect(more(`useRouteServerOf: ${spoke}`)).toEqual([expected]);
  });

  it("cannot use that of one that has none", () => {
    const legacy = "  legacy: {location: westeurope, addressSpace: 10.70.0.0/24, useGatewaysOf: west}";
    const third = "  third: {location: westeurope, addressSpace: 10.71.0.0/24, useRouteServerOf: legacy}";
    expect(messagesOf(`${legacy}\n${third}`)).toEqual([
      'spokes.third.useRouteServerOf: "legacy" has no route server of its own; known are app',
    ]);
  });

  it("says nothing of its own hubs and route server", () => {
    const own =
      "hubs: west, routeServerSubnetAddressPrefix: 10.50.0.0/26, routeServerAddresses: [10.50.0.4, 10.50.0.5]";
    expect(more(`useRouteServerOf: app, ${own}`)).toEqual([
      "hubs: is for a spoke with a route server of its own, and this one has the hubs of the spoke whose route server it uses; remove it, or useRouteServerOf",
      "routeServerSubnetAddressPrefix: is for a spoke with a route server of its own; remove it, or useRouteServerOf",
      "routeServerAddresses: is for a spoke with a route server of its own; remove it, or useRouteServerOf",
    ]);
  });
});

describe("a spoke that uses the gateways of a hub", () => {
  it("names a hub with gateways", () => {
    expect(more("useGatewaysOf: north")).toEqual([expect.stringContaining("useGatewaysOf: north has no gateway")]);
    expect(more("useGatewaysOf: west")).toEqual([]);
  });

  it("may name one whose gateways exist already, be they described or not", () => {
    const messages = (...fields: string[]) => {
      const text = fileWithHub(existingWith(["expressRouteGatewayId"]), FIREWALL, ...fields);
      const legacy = "  legacy: {location: westeurope, addressSpace: 10.70.0.0/24, useGatewaysOf: west}";
      return problemsOf(text.replace("spokes:", `spokes:\n${legacy}`)).join("\n");
    };
    expect(messages(`expressRoute: {${RANGES}}`)).toBe("");
    expect(messages()).toContain("hubs.west.expressRoute.gatewaySubnetAddressPrefix: is missing");
    expect(messages()).not.toContain("legacy");
  });

  it.each([
    ["wets", 'useGatewaysOf: there is no hub "wets"; did you mean "west"?'],
    [
      "north",
      "useGatewaysOf: north has no gateway and no route server; give it one of expressRoute, vpn, routeServer, or name a hub that has one",
    ],
  ])("cannot name %s", (hub, expected) => {
    expect(more(`useGatewaysOf: ${hub}`)).toEqual([expected]);
  });

  it("has no other hubs, and uses no route server besides", () => {
    expect(more("useGatewaysOf: west, useRouteServerOf: app, hubs: [west, north]")).toEqual([
      "useGatewaysOf: is given beside useRouteServerOf; a spoke can use one of them, remove the other",
      "hubs: is for a spoke with a route server of its own, and this one has the hubs of the spoke whose route server it uses; remove it, or useRouteServerOf",
    ]);
    expect(more("useGatewaysOf: west, hubs: west")).toEqual([
      "hubs: is for a spoke with a route server of its own, and this one has the hub whose gateways it uses; remove it, or useGatewaysOf",
    ]);
  });

  it("is not one that exists already", () => {
    const id = "/subscriptions/22222222-2222-2222-2222-222222222222/resourceGroups/rg/providers/Microsoft.Network/";
    const existing = `existing: {virtualNetworkId: ${id}virtualNetworks/v, routeServerId: ${id}virtualHubs/r}`;
    expect(more(`useGatewaysOf: west, ${existing}`)).toEqual([
      "existing: is for a spoke with a route server of its own; remove it, or useGatewaysOf",
    ]);
    expect(more(`useGatewaysOf: west, routeServerSubnetAddressPrefix: 10.50.0.0/26, ${existing}`)).toEqual([
      "routeServerSubnetAddressPrefix: is for a spoke with a route server of its own; remove it, or useGatewaysOf",
      "existing: is for a spoke with a route server of its own; remove it, or useGatewaysOf",
    ]);
  });
});
