import { readFileSync } from "node:fs";
import { describeWithStandIn } from "../support/terraform";
import { deployedExamples, readDeployed, type DeployedExample, type DeployedResource } from "./deployed-state";
import { EXCEPTIONS, type Exception } from "./exceptions";
import { upgradePlan, type UpgradePlan } from "./upgrade-plan";

jest.setTimeout(120_000);

/** What an upgrade loses although no exception says so. */
function unexpected({ lost }: UpgradePlan, exceptions: readonly Exception[]) {
  return lost.filter(({ address }) => !exceptions.some((exception) => exception.address.test(address)));
}

/** A plan without what today's code changes in any network of the last release. */
async function withoutUsual(plan: UpgradePlan, deployed: DeployedExample): Promise<UpgradePlan> {
  const usual = await upgradePlan(deployed);
  const left = (all: readonly string[], those: readonly string[]) => all.filter((each) => !those.includes(each));
  return { ...plan, updated: left(plan.updated, usual.updated), created: left(plan.created, usual.created) };
}

const onOneLine = (text: string) => text.replace(/\s+/g, " ");

function isInChangelog({ changelog }: Exception): boolean {
  return onOneLine(readFileSync("CHANGELOG.md", "utf8")).includes(onOneLine(changelog));
}

/** The example with another address, or other attributes, of one resource of its first stack. */
function edited(deployed: DeployedExample, type: string, edit: (resource: DeployedResource) => DeployedResource) {
  const [[name, resources]] = Object.entries(deployed.stacks);
  const index = resources.findIndex((resource) => resource.type === type);
  const address = `${type}.${resources[index].name}`;
  const changed = resources.map((resource, place) => (place === index ? edit(resource) : resource));
  return { address, deployed: { ...deployed, stacks: { [name]: changed } } };
}

describeWithStandIn("an upgrade from the last release", () => {
  const needed = new Set<Exception>();

  it.each(deployedExamples())("destroys and replaces nothing of %s that the changelog does not tell", async (name) => {
    const deployed = readDeployed(name);
    const plan = await upgradePlan(deployed);
    const resources = Object.values(deployed.stacks).flat().length;
    expect(resources).toBeGreaterThan(10);
    expect(plan.lost.length + plan.updated.length + plan.unchanged).toBe(resources);
    for (const { address } of plan.lost)
      for (const exception of EXCEPTIONS) if (exception.address.test(address)) needed.add(exception);
    const tell = (what: string, those: readonly string[]) =>
      those.length > 0 &&
      process.stderr.write(`UPGRADE of ${name} from ${deployed.release}: ${what} ${those.join(", ")}\n`);
    tell("moves", plan.moved);
    tell("updates in place", plan.updated);
    tell("creates", plan.created);
    expect(unexpected(plan, EXCEPTIONS)).toEqual([]);
  });

  it("has no exception that is not needed or that the changelog does not tell", () => {
    expect(EXCEPTIONS.filter((exception) => !needed.has(exception))).toEqual([]);
    expect(EXCEPTIONS.filter((exception) => !isInChangelog(exception))).toEqual([]);
    expect(isInChangelog({ address: /./, changelog: "A sentence that nobody wrote." })).toBe(false);
  });

  describe("of which the comparison must notice", () => {
    const expressRoute = readDeployed("network");

    it("another address, unless a moved block tells of it", async () => {
      const { address, deployed } = edited(expressRoute, "azurerm_virtual_network_peering", (resource) => ({
        ...resource,
        name: "renamed",
      }));
      const plan = await withoutUsual(await upgradePlan(deployed), expressRoute);
      expect(plan.lost).toEqual([{ address: "azurerm_virtual_network_peering.renamed", what: "destroyed" }]);
      expect(plan.created).toEqual([address]);
      expect(unexpected(plan, [])).toEqual(plan.lost);
      expect(unexpected(plan, [{ address: /_peering\.renamed$/, changelog: "" }])).toEqual([]);

      const blocks = [{ from: plan.lost[0].address, to: address }];
      const moved = await withoutUsual(await upgradePlan(deployed, blocks), expressRoute);
      expect(moved.moved).toEqual([`azurerm_virtual_network_peering.renamed to ${address}`]);
      expect([...moved.lost, ...moved.updated, ...moved.created]).toEqual([]);
    });

    it("a changed value that cannot be changed in place", async () => {
      const { address, deployed } = edited(expressRoute, "azurerm_virtual_network_peering", (resource) => ({
        ...resource,
        attributes: { ...resource.attributes, name: "peer-of-the-last-release" },
      }));
      const { lost, updated } = await withoutUsual(await upgradePlan(deployed), expressRoute);
      expect(lost).toEqual([{ address, what: "replaced" }]);
      expect(updated).toEqual([]);
    });

    it("a changed value that can be, with its name", async () => {
      const { address, deployed } = edited(expressRoute, "azurerm_route_table", (resource) => ({
        ...resource,
        attributes: { ...resource.attributes, bgp_route_propagation_enabled: false },
      }));
      const { lost, updated } = await withoutUsual(await upgradePlan(deployed), expressRoute);
      expect(lost).toEqual([]);
      expect(updated).toEqual([`${address} (bgp_route_propagation_enabled)`]);
    });

    it("a stack that is gone", async () => {
      const { stacks } = readDeployed("existing-hubs");
      const [[, resources]] = Object.entries(stacks);
      const { lost } = await upgradePlan({ ...expressRoute, stacks: { ...expressRoute.stacks, other: resources } });
      expect(lost).toHaveLength(resources.length);
      expect(lost[0].what).toBe("its stack other is gone");
    });
  });

  it("survives attributes that the bindings no longer have, or have anew", async () => {
    const plainHubs = readDeployed("plain-hubs");
    const { deployed } = edited(plainHubs, "azurerm_virtual_network", (resource) => ({
      ...resource,
      attributes: { ...resource.attributes, of_an_older_provider: ["gone"] },
    }));
    const plan = await withoutUsual(await upgradePlan(deployed), plainHubs);
    expect([...plan.lost, ...plan.updated, ...plan.created]).toEqual([]);
  });
});
