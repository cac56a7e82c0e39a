import { changingPlan, type ChangingPlan } from "../support/changing-plan";
import { freshWorkingDirectory } from "../support/command-line";
import { changed, plannedNetwork, twoWaysPlan } from "../support/planned-network";
import { planJson, planned, stateJson, type Planned } from "../support/terraform-plan";

const directory = freshWorkingDirectory();

const WEST = "azurerm_linux_virtual_machine.west-nva";
const NORTH = "azurerm_linux_virtual_machine.north-nva";
const chained = { [WEST]: [NORTH] };

function resized(...addresses: string[]): Planned[] {
  return addresses.reduce((plan, address) => changed(plan, address, { size: "Standard_D4s_v5" }), twoWaysPlan());
}

async function plan(after: readonly Planned[], step?: ChangingPlan, ...args: string[]) {
  directory().write("plan.json", changingPlan(twoWaysPlan(), after, step));
  const { exitCode, stdout, stderr } = await directory().run(["plan", "plan.json", ...args]);
  const lines = stdout.split("\n").map((line) => line.trimEnd());
  return { exitCode, stdout: lines.join("\n"), stderr, verdict: lines.at(-2) };
}

/** The lines of a table. */
function section(text: string, title: string): string[] {
  const [, rest = ""] = text.split(`${title}\n`);
  return rest
    .split("\n\n")[0]
    .split("\n")
    .slice(1)
    .map((line) => line.trim().replaceAll(/ {2,}/g, " | "));
}

test("says that flows are lost when machines of both hubs stop at once", async () => {
  const { exitCode, stdout, verdict } = await plan(resized(WEST, NORTH));
  expect(section(stdout, "Changes")).toEqual([
    "updated (size) | 2 × machine | vm-west-nva, vm-north-nva | down: azurerm stops the machine for it",
  ]);
  expect(section(stdout, "While it is applied")).toEqual([
    expect.stringMatching(
      /^1 \| vm-west-nva, vm-north-nva \| 2 \| vnet-app to on-premises-as65100, vnet-data to on-premises-as65100 \| dropped/,
    ),
  ]);
  expect({ exitCode, verdict }).toEqual({
    exitCode: 1,
    verdict:
      "2 of 6 flows are lost that arrive now: vnet-app to on-premises-as65100, vnet-data to on-premises-as65100.",
  });
});

test("says that none is lost when one machine waits for the other, and which way the flows take meanwhile", async () => {
  const { exitCode, stdout, verdict } = await plan(resized(WEST, NORTH), { dependsOn: chained });
  expect(section(stdout, "Steps, one after another")).toEqual([
    "1 | vm-north-nva | 6 | no flow changes",
    expect.stringMatching(/^2 \| vm-west-nva \| 2 \| .*\| asymmetric \| there by vm-north-nva, back by no appliance$/),
  ]);
  expect({ exitCode, verdict }).toEqual({
    exitCode: 0,
    verdict: "No flow is lost that arrives now, in none of 2 steps.",
  });
});

test("knows that a chain does not help when both machines are replaced: the last one goes first", async () => {
  const { exitCode, stdout } = await plan(twoWaysPlan(), { replaced: [WEST, NORTH], dependsOn: chained });
  expect(section(stdout, "While it is applied")).toEqual([
    expect.stringMatching(/^1 \| vm-west-nva, vm-north-nva \| 2 \| .* dropped/),
  ]);
  expect(exitCode).toBe(1);
});

test("finds nothing down for tags", async () => {
  const { exitCode, stdout } = await plan(changed(twoWaysPlan(), WEST, { tags: { team: "net" } }));
  expect(stdout).toContain("updated (tags)  machine  vm-west-nva  stays up");
  expect(stdout).not.toContain("While it is applied");
  expect(exitCode).toBe(0);
});

test("takes down what it does not know", async () => {
  const { stdout } = await plan(changed(twoWaysPlan(), WEST, { of_tomorrow: true }));
  expect(section(stdout, "Changes")).toEqual([
    "updated (of_tomorrow) | machine | vm-west-nva | not known, taken as down: what of_tomorrow does is not known",
  ]);
  expect(section(stdout, "While it is applied")).toEqual([expect.stringMatching(/^1 \| vm-west-nva \| 2 \|/)]);
});

test("ends the flows of a spoke that is removed, and loses none", async () => {
  const { exitCode, stdout, verdict } = await plan(twoWaysPlan().filter(({ address }) => !/\bdata\b/.test(address)));
  expect(section(stdout, "Afterwards")).toEqual([
    "3 | vnet-data to on-premises-as65100, vnet-data to vnet-west, vnet-data to vnet-north | end | an end of them is destroyed",
  ]);
  expect({ exitCode, verdict }).toEqual({ exitCode: 0, verdict: "No flow is lost that arrives now." });
});

test("loses the flows of a spoke that is destroyed to be made anew under another name", async () => {
  const renamed = JSON.parse(JSON.stringify(standingAlone(twoWaysPlan())).replaceAll("data", "shop")) as Planned[];
  directory().write("plan.json", changingPlan(standingAlone(twoWaysPlan()), renamed));
  const { exitCode, stdout } = await directory().run(["plan", "plan.json"]);
  expect(stdout).toContain("3 of 6 flows are lost that arrive now: vnet-data to on-premises-as65100");
  expect(exitCode).toBe(1);
});

test("loses what nothing leads to any more", async () => {
  const without = twoWaysPlan().filter(({ address }) => !/_gateway(_connection)?\.(west|north)$/.test(address));
  const { exitCode, stdout } = await plan(without);
  expect(section(stdout, "Afterwards")).toEqual([
    "2 | vnet-app to on-premises-as65100, vnet-data to on-premises-as65100 | dropped | nothing that leads there is left",
  ]);
  expect(exitCode).toBe(1);
});

test("tells the new flows of a spoke that is added", async () => {
  directory().write(
    "plan.json",
    changingPlan(
      twoWaysPlan().filter(({ address }) => !/\bdata\b/.test(address)),
      twoWaysPlan(),
    ),
  );
  const { exitCode, stdout } = await directory().run(["plan", "plan.json"]);
  expect(section(stdout, "Afterwards")).toEqual([
    "3 | vnet-data to on-premises-as65100 | are new | asymmetric: there by vm-west-nva, back by no appliance",
    "vnet-data to vnet-west, vnet-data to vnet-north | are new | directly",
  ]);
  expect(exitCode).toBe(0);
});

test("fails when the whole network is destroyed", async () => {
  const { exitCode, verdict } = await plan([]);
  expect({ exitCode, verdict }).toEqual({
    exitCode: 1,
    verdict: "An end of every flow is destroyed: all 6 flows end.",
  });
});

test("knows a first deployment", async () => {
  directory().write("plan.json", planJson(twoWaysPlan()));
  const { exitCode, stdout, stderr } = await directory().run(["plan", "plan.json"]);
  expect(stdout).toMatch(/\n42 changes, and no flow that could be lost: nothing runs yet\.\n$/);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
});

test("knows a plan without changes, and counts those of what is no part of the network", async () => {
  const { exitCode, stdout } = await plan([
    ...twoWaysPlan(),
    planned("azurerm_storage_account.logs", { name: "logs" }),
  ]);
  expect(stdout).toBe(
    "1 change of resources that are no part of the network.\nNo changes of the network: it stays as it is.\n",
  );
  expect(exitCode).toBe(0);
});

test("says what is not simulated", async () => {
  const group = (rules: readonly string[]) =>
    planned("azurerm_network_security_group.nva", { name: "nsg-nva", resource_group_name: "rg", security_rule: rules });
  directory().write("plan.json", changingPlan([...twoWaysPlan(), group([])], [...twoWaysPlan(), group(["deny"])]));
  const { exitCode, stdout } = await directory().run(["plan", "plan.json"]);
  expect(stdout).toContain("updated (security_rule)  network security group  nsg-nva  not simulated");
  expect(stdout).toContain("Not simulated, and not known to be safe: 1 change (network security group).");
  expect(exitCode).toBe(0);
});

test("reads the plans of several states in their order, and a state beside them", async () => {
  const isNorth = ({ address }: Planned) => /\bnorth\b/.test(address);
  const parts = (plan: readonly Planned[]) => [plan.filter(isNorth), plan.filter((each) => !isNorth(each))];
  const standing = (one: readonly Planned[], other = one) => changingPlan(one, other);
  const [north, rest] = parts(standingAlone(twoWaysPlan()));
  const [northResized, restResized] = parts(standingAlone(resized(WEST, NORTH)));
  directory().write("north.json", standing(north, northResized));
  directory().write("rest.json", standing(rest, restResized));
  const { exitCode, stdout } = await directory().run(["plan", "north.json", "rest.json"]);
  expect(section(stdout, "Steps, one after another").map((line) => line.slice(0, 16).trim())).toEqual([
    "1 | vm-north-nva",
    "2 | vm-west-nva",
  ]);
  expect(exitCode).toBe(0);
});

/** Resources with the ids of what they refer to, as they have in a state. */
function standingAlone(plan: readonly Planned[]): Planned[] {
  const { planned_values } = JSON.parse(changingPlan(plan, plan)) as {
    planned_values: { root_module: { resources: { address: string; values: Planned["values"] }[] } };
  };
  return planned_values.root_module.resources.map(({ address, values: { id: _, ...values } }) => ({ address, values }));
}

test("prints one JSON document", async () => {
  const { exitCode, stdout, stderr } = await plan(resized(WEST, NORTH), {}, "--json");
  expect(JSON.parse(stdout)).toMatchObject({
    file: "plan.json",
    changes: [
      { address: NORTH, action: "update", attributes: ["size"], outage: "down", name: "vm-north-nva" },
      { address: WEST, action: "update", attributes: ["size"], outage: "down", name: "vm-west-nva" },
    ].reverse(),
    steps: [{ changes: [WEST, NORTH], lost: [{ broken: true }, { broken: true }], moved: [], same: 4 }],
    broken: ["vnet-app to on-premises-as65100", "vnet-data to on-premises-as65100"],
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
});

describe("is a wrong call", () => {
  test.each([
    ["without a plan", [], "error: no plan is given\n    make one: terraform plan -out=tfplan && terraform show -json"],
    ["with a state alone", ["state.json"], "error: state.json is a state, which changes nothing; give a plan"],
    ["with a plan file of Terraform", ["tfplan"], "error: tfplan is a plan file, which only Terraform reads"],
    ["with a plan that failed", ["failed.json"], "error: failed.json is a plan that failed, so it is not whole"],
    ["with a file that is not there", ["none.json"], "error: cannot read none.json"],
  ])("%s", async (_, args, message) => {
    directory().write("state.json", stateJson(plannedNetwork("app", "10.30.0.0/16", {})));
    directory().write("tfplan", "PK\u0003\u0004");
    directory().write("failed.json", planJson([], { errored: true }));
    const { exitCode, stdout, stderr } = await directory().run(["plan", ...args]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});
