import { meaningOf, policyTowards, readRouter, routerIn } from "../../../lib/import/azure-resources/own-router";
import { scriptFor } from "../../support/apply-script";
import { routingPolicyOf } from "../../../lib/policy";
import { renderRouterConfig } from "../../../lib/router-config";
import { dualHomed } from "../../support/topologies";

const topology = dualHomed();
const policyOf = (instance: string) => {
  const policy = routingPolicyOf(topology, instance);
  if (!policy) throw new Error(`there is no ${instance}`);
  return policy;
};

function routerOf(configuration: string) {
  const router = readRouter(configuration);
  if (!router) throw new Error("it configures no router");
  return router;
}

const [instance] = topology.virtualAppliances[0].instances;
const configuration = renderRouterConfig(policyOf(instance.name), "frr");

test("reads the policy of each session from what this library writes", () => {
  const router = routerOf(configuration);
  expect(router.asn).toBe(topology.virtualAppliances[0].asn);
  for (const peering of topology.routeServerPeerings.filter(
    (each) => each.virtualAppliance === topology.virtualAppliances[0].name,
  )) {
    const server = topology.routeServers.find(({ name }) => name === peering.routeServer);
    const { asPathRewrite, prepend, accept, advertise } = peering;
    expect(policyTowards(server?.addresses[0] ?? "", router)).toEqual({ asPathRewrite, prepend, accept, advertise });
  }
});

test("knows nothing of a neighbour that is not configured", () => {
  expect(policyTowards("10.255.255.4", routerOf(configuration))).toBeUndefined();
});

test("finds the configuration in the script of this library only", () => {
  const script = scriptFor(policyOf(instance.name));
  expect(routerIn(script)).toEqual(readRouter(configuration));
  expect(routerIn(script.replaceAll("cdktf-azure-route-server", "somebody"))).toBeUndefined();
  expect(routerIn("echo written by cdktf-azure-route-server")).toBeUndefined();
  expect(readRouter("hostname west")).toBeUndefined();
});

const meaning = meaningOf(routerOf(configuration));

test("finds the same meaning whatever lists and maps are called, and in whatever order lines come", () => {
  const renamed = configuration.replaceAll("-rs", "-server").replaceAll("VNET-", "NET-");
  const [first = ""] = /^ip prefix-list .*$/m.exec(configuration) ?? [];
  const reordered = `${first}\n${configuration.replace(`${first}\n`, "")}\n!`;
  expect(meaningOf(routerOf(renamed))).toBe(meaning);
  expect(meaningOf(routerOf(reordered))).toBe(meaning);
});

test.each([
  [/10\.30\.0\.4 as-override/, "10.30.0.4 soft"],
  [/permit (10\.\d+\.0\.0)\/(\d+)/, "permit $1/30"],
  [/route-map TO-(\S+) deny/, "route-map TO-$1 permit"],
  [/maximum-paths \d+/, "maximum-paths 1"],
  [/timers bgp \d+/, "timers bgp 9"],
  [/^end$/m, "line that nobody knows\nend"],
])("finds another meaning where %s is replaced", (found, other) => {
  const changed = configuration.replace(found, other);
  expect(changed).not.toBe(configuration);
  expect(meaningOf(routerOf(changed))).not.toBe(meaning);
});
