import * as fc from "fast-check";
import { Simulation, type FlowVerdict } from "../../lib/routing";
import { isHarm, lossText, lossesOf, survivalViolations } from "../../lib/verdict";
import type { SurvivalRequirement } from "../../lib/topology";
import { anyTopology } from "../support/any-topology";
import { fixedCases } from "../support/random-cases";
import { added, changed, dualHomed, expressRouteHubs, meant } from "../support/topologies";

const ANY_HUB: SurvivalRequirement = { failures: ["hub"], symmetric: false };
const ANY_CIRCUIT: SurvivalRequirement = { failures: ["circuit"], symmetric: false };
const SYMMETRIC: SurvivalRequirement = { failures: ["hub"], symmetric: true };

/** A site with a prefix of its own, behind one circuit only. */
const factory = (index: number) => ({
  name: `factory-${index}`,
  prefixes: [`10.${index}.0.0/16`],
  asn: 64900 + index,
  moreSpecifics: false,
});

describe("lossesOf", () => {
  it("finds nothing where another hub takes over", () => {
    const whole = Simulation.of(expressRouteHubs());
    const [loss] = lossesOf(whole.fail("north"), ANY_HUB);
    expect(loss.failures.map(({ name }) => name)).toEqual(["west"]);
    expect(lossesOf(whole, ANY_HUB)).toEqual([]);
  });

  it("finds the flows of a site that one circuit alone leads to", () => {
    const base = added(expressRouteHubs(), "onPremisesSites", factory(200));
    const topology = changed(base, "circuits", "erc-north", { sites: ["headquarters", "factory-200"] });
    const losses = lossesOf(Simulation.of(topology), { failures: ["hub", "gateway", "circuit"], symmetric: false });
    expect(losses.map(({ failures }) => failures.map(({ name }) => name))).toEqual([
      ["north", "ergw-north", "erc-north"],
    ]);
    expect(losses[0].flows.map(({ flow, verdict }) => [flow.name, verdict])).toEqual([
      ["app to factory-200", "dropped"],
      ["data to factory-200", "dropped"],
    ]);
    expect(lossText(losses[0])).toMatch(
      /^does not survive the failure of any one of hub "north", gateway "ergw-north" and circuit "erc-north": /,
    );
  });

  it("counts no flow that was not delivered before", () => {
    const topology = added(expressRouteHubs(), "onPremisesSites", factory(200));
    const simulation = Simulation.of(topology);
    expect(simulation.flow("app", "factory-200").verdict).toBe("dropped");
    expect(lossesOf(simulation, ANY_HUB)).toEqual([]);
  });

  it("starts from what is out of order already", () => {
    const losses = lossesOf(Simulation.of(expressRouteHubs()).fail("north"), ANY_CIRCUIT);
    expect(losses.map(({ failures }) => failures.map(({ name }) => name))).toEqual([["erc-west"]]);
  });

  it("finds, of a network that is to be symmetric, what is not so from the beginning", () => {
    const [loss] = lossesOf(Simulation.of(expressRouteHubs()), SYMMETRIC);
    expect(loss.failures).toEqual([]);
    expect(lossText(loss)).toMatch(/^is not symmetric when nothing has failed: "app to headquarters" and /);
  });

  it("finds nothing where the routers on premises prefer the active hub", () => {
    const lossesPreferring = (circuit: string) => {
      const topology = changed(expressRouteHubs(), "onPremisesSites", "headquarters", { prefers: [circuit] });
      return lossesOf(Simulation.of(topology), SYMMETRIC);
    };
    expect(lossesPreferring("erc-north")).not.toEqual([]);
    expect(lossesPreferring("erc-west")).toEqual([]);
  });
});

describe("what networks must survive", () => {
  it("has none where nothing is asked for, or all that is asked for is survived", () => {
    const asymmetric = survivalViolations(meant(expressRouteHubs(), { survive: SYMMETRIC }));
    expect(asymmetric.map(({ rule }) => rule)).toEqual(["ARS121"]);
    expect(survivalViolations(expressRouteHubs())).toEqual([]);
    expect(survivalViolations(dualHomed())).toEqual([]);
    expect(survivalViolations(meant(dualHomed(), { survive: ANY_HUB }))).toEqual([]);
  });

  it("looks at the flows of the network's own spokes", () => {
    const base = meant(expressRouteHubs(), { survive: ANY_CIRCUIT, spokes: ["app"] });
    const topology = changed(added(base, "onPremisesSites", factory(200)), "circuits", "erc-north", {
      sites: ["headquarters", "factory-200"],
    });
    const [violation, ...others] = survivalViolations(topology);
    expect(others).toEqual([]);
    expect(violation).toMatchObject({ rule: "ARS120", severity: "error", element: "network", field: "survive" });
    expect(violation.message).toContain('"app to factory-200" is lost');
    expect(violation.message).not.toContain("data to");
  });

  it("sums up when there are more than anybody reads", () => {
    const sites = Array.from({ length: 14 }, (_, index) => factory(200 + index));
    const base = added(expressRouteHubs(), "onPremisesSites", ...sites);
    const circuits = sites.map(({ name }) => ({ name: `erc-${name}`, sites: [name] }));
    const connections = sites.map(({ name }) => ({
      name: `ergw-west-erc-${name}`,
      gateway: "ergw-west",
      circuit: `erc-${name}`,
      routingWeight: 0,
      fastPath: false,
    }));
    const topology = added(added(base, "circuits", ...circuits), "gatewayConnections", ...connections);
    const violations = survivalViolations(meant(topology, { survive: ANY_CIRCUIT }));
    expect(violations).toHaveLength(11);
    expect(violations[9].message).toContain('circuit "erc-factory-209"');
    expect(violations[10].message).toBe(
      '"network" does not survive other failures either: circuit "erc-factory-210", circuit "erc-factory-211", circuit "erc-factory-212" and circuit "erc-factory-213"',
    );
  });

  it("takes whatever a topology holds", () => {
    fc.assert(
      fc.property(anyTopology, (topology) => {
        expect(Array.isArray(survivalViolations(topology))).toBe(true);
      }),
      fixedCases(300),
    );
  });
});

describe("isHarm", () => {
  const flow = Simulation.of(dualHomed()).flow("app", "headquarters");
  const change = (before: FlowVerdict, after: FlowVerdict) => ({
    before: { ...flow, verdict: before },
    after: { ...flow, verdict: after },
  });

  it.each([
    ["delivered", "dropped", true, true],
    ["delivered", "looped", true, true],
    ["asymmetric", "dropped", true, true],
    ["delivered", "asymmetric", false, true],
    ["asymmetric", "asymmetric", false, false],
    ["asymmetric", "delivered", false, false],
    ["delivered", "delivered", false, false],
    ["dropped", "looped", false, false],
    ["dropped", "asymmetric", false, false],
  ] as const)(
    "of a flow that was %s and is %s: %j, and %j where flows must be symmetric",
    (before, after, any, symmetric) => {
      expect(isHarm(change(before, after), false)).toBe(any);
      expect(isHarm(change(before, after), true)).toBe(symmetric);
    },
  );
});
