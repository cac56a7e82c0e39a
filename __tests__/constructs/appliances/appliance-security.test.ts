import * as fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Hub } from "../../../lib/constructs/hubs";
import { Spoke } from "../../../lib/constructs/spokes";
import { Priorities } from "../../../lib/constructs/appliances/appliance-security";
import { hubPart } from "../../support/existing";
import { WEST, bodiesOf, emptyStack, twoHubs } from "../../support/network";

describe("priorities of security rules", () => {
  const keys = fc.uniqueArray(fc.string(), { maxLength: 50 });

  it("are unique and within their range", () => {
    fc.assert(
      fc.property(keys, (all) => {
        const priorities = new Priorities(200, 299);
        const given = all.map((key) => priorities.next(key));
        expect(new Set(given).size).toBe(all.length);
        for (const priority of given) expect(priority >= 200 && priority <= 299).toBe(true);
      }),
    );
  });

  it("of earlier keys do not change when keys are added", () => {
    fc.assert(
      fc.property(keys, keys, (first, more) => {
        const [alone, followed] = [new Priorities(200, 399), new Priorities(200, 399)];
        const before = first.map((key) => alone.next(key));
        const after = [...first, ...more].map((key) => followed.next(key));
        expect(after.slice(0, first.length)).toEqual(before);
      }),
    );
  });

  it("are refused with a message once all are used", () => {
    const priorities = new Priorities(1, 2);
    priorities.next("a");
    priorities.next("b");
    expect(() => priorities.next("c")).toThrow("all 2 priorities of the network security group are used");
  });
});

test("a rule for a route server whose name Azure would not accept is refused at once", () => {
  const connect = (name: string) => () => {
    const stack = emptyStack();
    const spoke = Spoke.fromSpokeAttributes(stack, "app", {
      name,
      location: "westeurope",
      addressSpace: ["10.30.0.0/24"],
      virtualNetworkId: hubPart("virtualNetworks/vnet"),
      routeServerId: hubPart("virtualHubs/rs"),
      routeServerSubnetAddressPrefix: "10.30.0.0/26",
    });
    spoke.connectTo(new Hub(stack, "w", { ...WEST, name: "w" }));
  };
  expect(connect("a".repeat(68))).not.toThrow();
  expect(connect("a".repeat(69))).toThrow(
    /^\[network\/app\/Bgp-w\] routeServer: "AllowBgp-a+-rs" is not a name Azure takes .*; give the route server, or its spoke, another name$/,
  );
});

test("the priorities that the docs offer for your own rules are free, and come before the rule that denies all other traffic", () => {
  const page = readFileSync(join(__dirname, "../../../docs/existing-appliance.md"), "utf8");
  const [first, last] = (/priorities from (\d+) to (\d+) are free/.exec(page) ?? []).slice(1).map(Number);
  const { stack } = twoHubs({ hub: { sshSources: ["192.0.2.0/24"] } });
  const rules = bodiesOf(stack, "azurerm_network_security_rule");
  const priorities = rules.map((rule) => Number(rule.priority));
  const used = (from: number, to: number) => priorities.filter((priority) => priority >= from && priority <= to);
  expect(used(first, last)).toEqual([]);
  expect(used(first - 1, last + 1)).toContain(first - 1);
  expect(last).toBeLessThan(Number(rules.find((rule) => rule.name === "DenyToAppliances")?.priority));
});
