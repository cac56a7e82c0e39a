import fc from "fast-check";
import { ExpressRouteHub, type ExpressRouteHubProps } from "../../lib/constructs/hubs";
import { DualHomedNetwork, NetworkTopology, RuleAcknowledgement } from "../../lib/constructs/networks";
import { ExpressRouteCircuit, OnPremisesSite } from "../../lib/constructs/on-premises";
import { Spoke, type SpokeProps } from "../../lib/constructs/spokes";
import { toDeliver, toLearn, toSurvive, type MatcherResult } from "../../lib/jest/matchers";
import { ALL_DECEPTIVE, deceptionsIn, deceptiveText, textsIn, withText } from "../support/deceptive";
import { ORDER } from "../support/cross-subscription";
import { NORTH, WEST, emptyStack } from "../support/network";
import { fixedCases } from "../support/random-cases";

const GIVEN = {
  hub: {
    ...WEST,
    name: "west",
    applianceSize: "Standard_D4s_v5",
    applianceSubnetName: "nva",
    adminUsername: "azureuser",
    dnsServers: ["10.10.0.200"],
    resourceGroupName: "rg-hub",
    tags: { environment: "test" },
  },
  spoke: { location: "westeurope", addressSpace: ["10.30.0.0/22"], name: "app", subnets: [{ name: "web" }] },
  circuit: ORDER,
  site: { name: "datacentre", asn: 65100, addressPrefixes: ["10.100.0.0/16"] },
  acknowledgement: { rule: "ARS120", reason: "a test" },
  asked: { from: "app", to: "datacentre", failed: "west-nva", speaker: "west-rs", prefix: "10.99.0.0/16" },
};

/** Everything that a network with these props has to say: as an error, or as findings and messages of matchers. */
function said({ hub, spoke, circuit, site, acknowledgement, asked }: typeof GIVEN): string[] {
  const texts: string[] = [];
  const collect = (say: () => string | string[]) => {
    try {
      texts.push(...[say()].flat());
    } catch (error) {
      texts.push((error as Error).message);
    }
  };
  collect(() => {
    const stack = emptyStack();
    const line = new ExpressRouteCircuit(stack, "line", circuit);
    const hubs = [hub, { ...NORTH, name: "north" }].map(
      (props, index) =>
        new ExpressRouteHub(stack, `hub${index}`, {
          ...(props as ExpressRouteHubProps),
          circuits: [{ circuit: line }],
        }),
    );
    new OnPremisesSite(stack, "site", { ...site, circuits: [line] });
    const spokes = [new Spoke(stack, "spoke", spoke as SpokeProps)];
    const network = new DualHomedNetwork(stack, "n", { hubs, spokes });
    RuleAcknowledgement.acknowledge(stack, acknowledgement.rule, acknowledgement.reason);
    const topology = NetworkTopology.of(stack);
    const simulation = network.simulate();
    const matched: (() => MatcherResult)[] = [
      () => toDeliver.call({}, simulation, asked.from, asked.to),
      () => toSurvive.call({}, simulation, asked.failed),
      () => toSurvive.call({}, simulation),
      () => toLearn.call({}, simulation, asked.speaker, asked.prefix),
    ];
    for (const match of matched) collect(() => match().message());
    collect(() => topology.violations().map(({ message }) => message));
    collect(() => stack.node.validate());
    collect(() => topology.routerConfiguration("west-nva"));
    return stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => String(data)));
  });
  return texts;
}

test("what constructs and matchers say hides and forges nothing, whatever is in their props", () => {
  expect(said(GIVEN).join("\n")).toMatch(/^expected app to reach datacentre/);
  const texts = textsIn(GIVEN);
  const expectNoDeception = (old: string, text: string) => {
    const given = withText(GIVEN, old, `${old}${text}`) as typeof GIVEN;
    expect(said({ ...GIVEN, ...given }).flatMap(deceptionsIn)).toEqual([]);
  };
  for (const old of texts) expectNoDeception(old, ALL_DECEPTIVE);
  fc.assert(fc.property(fc.constantFrom(...texts), deceptiveText, expectNoDeception), fixedCases(50));
});
