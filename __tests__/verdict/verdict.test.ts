import * as fc from "fast-check";
import { hasErrors, verdictOn } from "../../lib/verdict";
import { topology } from "../../lib/topology";
import { anyTopology } from "../support/any-topology";
import {
  changed,
  dualHomed,
  expressRouteHubs,
  manySpokes,
  vpnAppliances,
  withAcknowledgements,
  withHubRouteServer,
  withSubnet,
} from "../support/topologies";
import { fixedCases } from "../support/random-cases";

const small = withSubnet(dualHomed(), "app", { name: "RouteServerSubnet", addressPrefix: "10.30.0.0/27" });

describe("verdictOn", () => {
  it("finds nothing in a correct network", () => {
    expect(verdictOn(dualHomed())).toEqual({ violations: [], acknowledged: [] });
    expect(verdictOn(withHubRouteServer())).toEqual({ violations: [], acknowledged: [] });
    expect(verdictOn(dualHomed(manySpokes(100)))).toEqual({ violations: [], acknowledged: [] });
    expect(verdictOn(vpnAppliances())).toEqual({ violations: [], acknowledged: [] });
    expect(verdictOn(topology())).toEqual({ violations: [], acknowledged: [] });
  });

  it("warns of nothing in a correct network with ExpressRoute but of hidden prepends", () => {
    for (const network of [expressRouteHubs(), expressRouteHubs(manySpokes(100))]) {
      const { violations } = verdictOn(network);
      expect(violations.map(({ rule, element }) => `${rule} ${element}`)).toEqual(["ARS107 network"]);
    }
  });

  it("tells all there is to know of a violation", () => {
    expect(verdictOn(small).violations).toEqual([
      {
        rule: "ARS013",
        severity: "warning",
        element: "app",
        path: "stack/app",
        field: "subnets[1].addressPrefix",
        message: "RouteServerSubnet is 10.30.0.0/27; Microsoft asks for a /26 or larger",
        why: expect.stringContaining("Microsoft asks for a /26."),
        fix: "Make RouteServerSubnet a /26 before the route server is deployed. One that is deployed can stay as it is.",
        page: "https://learn.microsoft.com/azure/route-server/route-server-faq",
      },
    ]);
  });

  it("sorts by rule, then by element", () => {
    let network = withSubnet(small, "data", { name: "RouteServerSubnet", addressPrefix: "10.40.0.0/27" });
    network = changed(network, "virtualAppliances", "nva-north", { asn: 0 });
    network = changed(network, "virtualNetworks", "west", { addressSpace: [] });
    const result = verdictOn(network);
    expect(result.violations.map(({ rule, element }) => `${rule} ${element}`)).toEqual([
      "ARS004 west",
      "ARS013 app",
      "ARS013 data",
      "ARS041 nva-north",
    ]);
    expect(hasErrors(result)).toBe(true);
  });

  it("sets apart what is acknowledged, everywhere or at one element", () => {
    const both = withSubnet(small, "data", { name: "RouteServerSubnet", addressPrefix: "10.40.0.0/27" });
    const one = verdictOn(withAcknowledgements(both, { rule: "ARS013", reason: "deployed in 2022", element: "app" }));
    expect(one.acknowledged).toMatchObject([{ rule: "ARS013", element: "app", reason: "deployed in 2022" }]);
    expect(one.violations).toMatchObject([{ rule: "ARS013", element: "data" }]);
    expect(hasErrors(one)).toBe(false);
    const all = verdictOn(withAcknowledgements(both, { rule: "ARS013", reason: "deployed in 2022" }));
    expect(all.acknowledged).toHaveLength(2);
    expect(all.violations).toEqual([]);
  });

  it("does not let go of what makes the network meaningless, nor of what is acknowledged without a reason", () => {
    const broken = changed(small, "virtualNetworks", "west", { addressSpace: ["ten"] });
    const result = verdictOn(
      withAcknowledgements(broken, { rule: "ARS003", reason: "please" }, { rule: "ARS013", reason: "" }),
    );
    expect(result.acknowledged).toEqual([]);
    expect(result.violations.map(({ rule }) => rule)).toEqual(["ARS003", "ARS013", "ARS084", "ARS085"]);
  });

  it("never throws, and says the same of the same network", () => {
    fc.assert(
      fc.property(anyTopology, (network) => {
        expect(verdictOn(structuredClone(network))).toEqual(verdictOn(network));
      }),
      fixedCases(300),
    );
  });
});
