import { AzurermProvider } from "@cdktf/provider-azurerm/lib/provider";
import { TerraformOutput, TerraformStack, TerraformVariable } from "cdktf";
import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { ExpressRouteCircuit } from "../../../lib/constructs/on-premises";
import { NORTH, WEST, bodiesOf, bodyAt, emptyStack, resourcesOf, temporaryApp } from "../../support/network";
import { ONE, ORDER, TWO, crossSubscription, provider } from "../../support/cross-subscription";

const authorizationsOf = (stack: TerraformStack) => bodiesOf(stack, "azurerm_express_route_circuit_authorization");
const addressAt = (stack: TerraformStack, path: string) =>
  resourcesOf(stack).find((resource) => resource.path === path)?.address;
const json = (stack: TerraformStack) => JSON.stringify(stack.toTerraform());

describe("a circuit and hubs in different subscriptions", () => {
  const { stack } = crossSubscription();

  it("have one authorization for each connection, created with the provider of the circuit and used by the hub", () => {
    expect(authorizationsOf(stack).map(({ name, provider: made }) => [name, made])).toEqual([
      ["auth-north-ergw", "azurerm.circuits"],
      ["auth-west-ergw", "azurerm.circuits"],
    ]);
    for (const hub of ["west", "north"]) {
      const { authorization_key: key } = bodyAt(stack, `${hub}/ExpressRouteGateway/Connection-amsterdam/Resource`);
      expect(key).toBe(`\${${String(addressAt(stack, `amsterdam/Authorization-${hub}-ergw`))}.authorization_key}`);
    }
  });

  it("get the authorizations one after another, after the private peering", () => {
    const peering = addressAt(stack, "amsterdam/PrivatePeering");
    const first = addressAt(stack, "amsterdam/Authorization-west-ergw");
    expect(bodyAt(stack, "amsterdam/Authorization-west-ergw").depends_on).toEqual([peering]);
    expect(bodyAt(stack, "amsterdam/Authorization-north-ergw").depends_on).toEqual([first]);
  });

  it("may be in different stacks", () => {
    const app = temporaryApp();
    const { stack: circuits, circuit } = crossSubscription(emptyStack(app, "circuits"), {} as never);
    const hubs = emptyStack(app, "hubs");
    new ExpressRouteHub(hubs, "west", { ...WEST, circuits: [{ circuit }] });
    expect(hubs.dependsOn(circuits)).toBe(true);
    expect(authorizationsOf(circuits)).toHaveLength(1);
    expect(authorizationsOf(hubs)).toEqual([]);
  });

  it("use the key of the connection if one is given, and need an authorization otherwise", () => {
    const own = emptyStack();
    const { circuit } = crossSubscription(own, {} as never);
    const key = new TerraformVariable(own, "key", { type: "string", sensitive: true });
    const circuits = [{ circuit, authorizationKey: key.stringValue }];
    new ExpressRouteHub(own, "west", { ...WEST, circuits });
    expect(authorizationsOf(own)).toEqual([]);
    const { authorization_key: used } = bodyAt(own, "west/ExpressRouteGateway/Connection-amsterdam/Resource");
    expect(used).toBe("${var.key}");
    new ExpressRouteHub(own, "north", { ...NORTH, circuits: [{ circuit }] });
    expect(authorizationsOf(own)).toHaveLength(1);
  });

  it("have no authorization before the circuit is provisioned, because there is no connection", () => {
    const authorizations = (provisioned: boolean) =>
      authorizationsOf(crossSubscription(emptyStack(), undefined, { provisioned }).stack);
    expect(authorizations(false)).toEqual([]);
    expect(authorizations(true)).toHaveLength(2);
  });
});

describe("a circuit and a hub in one subscription", () => {
  it.each<[string, (stack: TerraformStack) => [AzurermProvider | undefined, AzurermProvider | undefined]]>([
    ["the default provider of the stack", () => [undefined, undefined]],
    ["providers without a subscription id", (stack) => [provider(stack, "a"), provider(stack, "b")]],
    ["providers with the same subscription", (stack) => [provider(stack, "a", ONE), provider(stack, "b", ONE)]],
    ["a provider without a subscription id and the default one", (stack) => [provider(stack, "a"), undefined]],
  ])("need no authorization with %s", (_what, providersOf) => {
    const stack = emptyStack();
    const [ofCircuit, ofHub] = providersOf(stack);
    const circuit = new ExpressRouteCircuit(stack, "amsterdam", { ...ORDER, provider: ofCircuit });
    new ExpressRouteHub(stack, "west", { ...WEST, provider: ofHub, circuits: [{ circuit }] });
    expect(authorizationsOf(stack)).toEqual([]);
    const { authorization_key: key } = bodyAt(stack, "west/ExpressRouteGateway/Connection-amsterdam/Resource");
    expect(key).toBeUndefined();
    new ExpressRouteHub(stack, "north", { ...NORTH, provider: provider(stack, "c", TWO), circuits: [{ circuit }] });
    expect(authorizationsOf(stack)).toHaveLength(1);
  });

  it("are recognized by the subscription id of the default provider, too", () => {
    const authorizations = (subscriptionId: string) => {
      const stack = new TerraformStack(temporaryApp(), "network");
      new AzurermProvider(stack, "azurerm", { features: [{}], subscriptionId });
      return authorizationsOf(crossSubscription(stack).stack);
    };
    expect(authorizations(TWO.toUpperCase())).toEqual([]);
    expect(authorizations(ONE)).toHaveLength(2);
  });
});

describe("authorizations for gateways outside the app", () => {
  const stack = emptyStack();
  const circuit = new ExpressRouteCircuit(stack, "amsterdam", { ...ORDER, authorizations: ["partner", "branch-2"] });

  for (const name of ["partner", "branch-2"]) {
    const output = new TerraformOutput(stack, `token-${name}`, {
      value: circuit.authorizationKeyOf(name),
      sensitive: true,
    });
    output.overrideLogicalId(`token-${name}`);
  }

  it("give their keys as sensitive outputs and as tokens, never in the file", () => {
    const { output } = JSON.parse(json(stack)) as { output: Record<string, { sensitive: boolean; value: string }> };
    for (const name of ["partner", "branch-2"]) {
      const reference = `\${${String(addressAt(stack, `amsterdam/Authorization-${name}`))}.authorization_key}`;
      expect(output[`amsterdam-${name}-authorization-key`]).toEqual({ sensitive: true, value: reference });
      expect(output[`token-${name}`].value).toBe(reference);
    }
  });

  it("are created before the provider has provisioned the circuit", () => {
    const early = emptyStack();
    new ExpressRouteCircuit(early, "amsterdam", { ...ORDER, provisioned: false, authorizations: ["partner"] });
    expect(authorizationsOf(early)).toHaveLength(1);
  });

  it("are found by name", () => {
    expect(() => circuit.authorizationKeyOf("partnr")).toThrow(
      '[network/amsterdam] there is no authorization "partnr"; there are "partner", "branch-2"',
    );
    const none = new ExpressRouteCircuit(emptyStack(), "amsterdam", ORDER);
    expect(() => none.authorizationKeyOf("partner")).toThrow("there are none");
  });

  it.each<[string, string[], string]>([
    ["a character that no output may have", ["a.b"], 'authorizations[0]: "a.b" cannot be used; expected letters'],
    [
      "an ending that Azure refuses",
      ["ab-"],
      'authorizations[0]: "auth-ab-" is not a name Azure takes for this resource',
    ],
    [
      "the name of another one",
      ["partner", "Partner"],
      'authorizations[1]: "Partner" is given twice; a key is good for one connection',
    ],
  ])("refuse a name with %s", (_what, authorizations, message) => {
    expect(() => new ExpressRouteCircuit(emptyStack(), "c", { ...ORDER, authorizations })).toThrow(message);
  });

  it("refuse the name of a gateway that gets its own authorization", () => {
    expect(() => crossSubscription(emptyStack(), undefined, { authorizations: ["west-ergw"] })).toThrow(
      '[network/amsterdam] authorizations: has "west-ergw", the name of the authorization that is created for the gateway west-ergw; choose another name',
    );
  });
});
