import { deployedAppliancesResolveNamesAtFirst as rule } from "../../../lib/rules/virtual-appliances/deployed-appliances-resolve-names-at-first";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed, vpnAppliances } from "../../support/topologies";

describe("deployedAppliancesResolveNamesAtFirst", () => {
  const asking = (...dnsServers: string[]) => changed(vpnAppliances(), "virtualNetworks", "west", { dnsServers });
  const wrong = asking("172.20.0.53", "172.20.1.53");

  it("warns of DNS servers in the range of a site, and accepts a correct network", () => {
    expect(found(rule, wrong)).toEqual([
      'west.dnsServers: the DNS servers of hub "west", 172.20.0.53 (in "branch") and 172.20.1.53 (in "branch"), are not reached when its appliance starts for the first time',
    ]);

    expect(found(rule, vpnAppliances())).toEqual([]);
  });

  it("warns of DNS servers in another virtual network", () => {
    expect(found(rule, asking("10.30.0.200"))).toEqual([
      'west.dnsServers: the DNS servers of hub "west", 10.30.0.200 (in "app"), are not reached when its appliance starts for the first time',
    ]);
  });

  // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
  it.each(["10.10.0.200", "168.63.129.16", "9.9.9.9"])("is content with %s beside them", (server) => {
    tellsApart(rule, wrong, asking("172.20.0.53", server));
  });

  it("takes a server inside the hub's range for one of the hub, though a site announces more", () => {
    const wide = changed(asking("10.10.0.200"), "onPremisesSites", "branch", { prefixes: ["10.0.0.0/8"] });
    tellsApart(rule, changed(wide, "virtualNetworks", "west", { dnsServers: ["10.99.0.53"] }), wide);
  });

  it("does not ask it of spokes, or of hubs whose appliance exists already", () => {
    const { dnsServers } = wrong.virtualNetworks[0];
    tellsApart(rule, wrong, changed(vpnAppliances(), "virtualNetworks", "app", { dnsServers }));
    tellsApart(rule, wrong, changed(dualHomed(), "virtualNetworks", "west", { dnsServers: ["192.168.0.53"] }));
  });
});
