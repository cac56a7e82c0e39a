import { elementNamesAreUnique as rule } from "../../../lib/rules/elements/element-names-are-unique";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, expressRouteHubs, routerPeering } from "../../support/topologies";

describe("elementNamesAreUnique", () => {
  it("finds a name that is given twice, whatever the kinds, and nothing in a correct network", () => {
    const network = added(dualHomed(), "onPremisesSites", {
      name: "west",
      prefixes: ["192.0.2.0/24"],
      moreSpecifics: false,
    });
    expect(found(rule, network)).toEqual([
      'west.name: "west" is the name of an on-premises site and already of a virtual network',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it.each([
    ["gateways", "ergw-west", "a gateway"],
    ["circuits", "erc-west", "a circuit"],
    ["gatewayConnections", "ergw-west-erc-west", "a gateway connection"],
  ] as const)("looks at %s too", (kind, name, words) => {
    expect(found(rule, changed(expressRouteHubs(), kind, name, { name: "west" }))).toEqual([
      `west.name: "west" is the name of ${words} and already of a virtual network`,
    ]);
  });

  it("looks at peerings with routers too", () => {
    expect(found(rule, added(dualHomed(), "routerPeerings", routerPeering("west", { name: "west" })))).toEqual([
      'west.name: "west" is the name of a router peering and already of a virtual network',
    ]);
  });

  it("finds an element without a name", () => {
    expect(found(rule, changed(dualHomed(), "routeServers", "rs-app", { name: " " }))).toEqual([
      " .name: a route server has no name",
    ]);
  });

  it("lets the only machine of an appliance go by the name of the appliance", () => {
    const instances = [{ name: "nva-west", privateIp: "10.10.0.4" }];
    tellsApart(
      rule,
      changed(dualHomed(), "virtualAppliances", "nva-west", { instances: [{ name: "west", privateIp: "10.10.0.4" }] }),
      changed(dualHomed(), "virtualAppliances", "nva-west", { instances }),
    );
  });

  it("does not let two machines share that name", () => {
    const instances = ["10.10.0.4", "10.10.0.5"].map((privateIp) => ({ name: "nva-west", privateIp }));
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances }))).toHaveLength(2);
  });

  it.each([
    ["virtualAppliances", "nva-west", "a virtual appliance"],
    ["routeServerPeerings", "nva-west-rs-app", "a route server peering"],
    ["dualHomedNetworks", "network", "a dual-homed network"],
  ] as const)("finds one without a name of %s", (kind, name, words) => {
    expect(found(rule, changed(dualHomed(), kind, name, { name: "" }))).toEqual([`.name: ${words} has no name`]);
  });

  it("finds an instance without a name", () => {
    const instances = [{ name: "", privateIp: "10.10.0.4" }];
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { instances }))).toEqual([
      ".name: an appliance instance has no name",
    ]);
  });

  it("names the first of several elements with one name", () => {
    const network = changed(dualHomed(), "routeServers", "rs-app", { name: "west" });
    expect(found(rule, changed(network, "dualHomedNetworks", "network", { name: "west" }))).toEqual([
      'west.name: "west" is the name of a route server and already of a virtual network',
      'west.name: "west" is the name of a dual-homed network and already of a virtual network',
    ]);
  });
});
