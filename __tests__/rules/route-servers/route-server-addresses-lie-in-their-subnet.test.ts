import { routeServerAddressesLieInTheirSubnet as rule } from "../../../lib/rules/route-servers/route-server-addresses-lie-in-their-subnet";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("routeServerAddressesLieInTheirSubnet", () => {
  it.each([
    ["10.30.1.4", "it is not in RouteServerSubnet, 10.30.0.0/26"],
    ["10.30.0.3", "Azure keeps the first four addresses of every subnet"],
    ["10.30.0.63", "the last address of a subnet is its broadcast address"],
  ])("refuses %s", (address, why) => {
    expect(found(rule, changed(dualHomed(), "routeServers", "rs-app", { addresses: [address, "10.30.0.5"] }))).toEqual([
      `rs-app.addresses[0]: ${address} cannot be an address of route server "rs-app": ${why}`,
    ]);
  });

  it("allows any others of the subnet", () => {
    tellsApart(
      rule,
      changed(dualHomed(), "routeServers", "rs-app", { addresses: ["10.30.0.9", "10.30.0.3"] }),
      changed(dualHomed(), "routeServers", "rs-app", { addresses: ["10.30.0.9", "10.30.0.8"] }),
    );
  });

  it("looks at the whole network where the subnet is not known, and accepts a correct network", () => {
    const bare = changed(dualHomed(), "virtualNetworks", "app", { subnets: [], existing: true });
    expect(found(rule, bare)).toEqual([]);
    expect(found(rule, changed(bare, "routeServers", "rs-app", { addresses: ["10.30.0.4", "10.31.0.5"] }))).toEqual([
      'rs-app.addresses[1]: 10.31.0.5 cannot be an address of route server "rs-app": it is not in "app"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("looks at every range of the network, and leaves one without ranges to another rule", () => {
    const bare = changed(dualHomed(), "routeServers", "rs-app", { addresses: ["10.30.0.4", "10.31.0.5"] });
    const spaced = (...addressSpace: string[]) =>
      changed(bare, "virtualNetworks", "app", { subnets: [], existing: true, addressSpace });
    tellsApart(rule, spaced("10.30.0.0/22"), spaced("10.31.0.0/22", "10.30.0.0/22"));
    tellsApart(rule, spaced("10.30.0.0/22"), spaced());
  });
});
