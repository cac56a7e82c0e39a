import { freshWorkingDirectory } from "../support/command-line";
import { changed, dualHomedPlan, plannedConnection, plannedMachine } from "../support/planned-network";
import { planJson, type Planned } from "../support/terraform-plan";

const directory = freshWorkingDirectory();

async function check(plan: readonly Planned[]) {
  directory().write("plan.json", planJson(plan));
  const { exitCode, stdout } = await directory().run(["check", "--terraform", "plan.json", "--json"]);
  const { problems, unsure = [] } = JSON.parse(stdout) as Record<
    "problems" | "unsure",
    { rule: string; element: string }[]
  >;
  return { exitCode, problems: problems.map(({ rule, element }) => `${rule} ${element}`), unsure };
}

test("finds nothing wrong with a plan that is right", async () => {
  expect(await check(dualHomedPlan())).toMatchObject({ exitCode: 0, problems: [] });
});

const half = "azurerm_virtual_network_peering.app-west";

test.each([
  [
    "a flag of a peering that is flipped",
    changed(dualHomedPlan(), half, { allow_forwarded_traffic: false }),
    "ARS031 vnet-app->vnet-west",
  ],
  ["a peering with one half", changed(dualHomedPlan(), half), "ARS025 vnet-west->vnet-app"],
  [
    "a subnet of a route server that is too small",
    changed(dualHomedPlan(), "azurerm_subnet.app-RouteServerSubnet", { address_prefixes: ["10.30.0.0/28"] }),
    "ARS012 vnet-app",
  ],
  [
    "a BGP connection that is missing",
    changed(dualHomedPlan(), "azurerm_route_server_bgp_connection.app-north-nva"),
    "ARS077 rs-app",
  ],
])("finds %s", async (_, plan, finding) => {
  const { exitCode, problems } = await check(plan);
  expect({ exitCode, problems }).toEqual({ exitCode: 1, problems: expect.arrayContaining([finding]) as unknown });
});

test("finds that an instance of an appliance has no BGP connection with one of the spokes", async () => {
  const second = plannedMachine("west-nva-2", "west-nva", "10.10.0.5");
  const withApp = plannedConnection("app", "west-nva-2", 65001, "10.10.0.5");
  const { exitCode, problems } = await check([...dualHomedPlan(), ...second, withApp]);
  expect({ exitCode, problems }).toEqual({ exitCode: 1, problems: ["ARS077 rs-data"] });
  const withData = plannedConnection("data", "west-nva-2", 65001, "10.10.0.5");
  expect(await check([...dualHomedPlan(), ...second, withApp, withData])).toMatchObject({ exitCode: 0, problems: [] });
});

test("says what was read and assumed before what is wrong", async () => {
  directory().write("plan.json", planJson(dualHomedPlan()));
  const { stdout, stderr } = await directory().run(["check", "--terraform", "plan.json"]);
  expect(stderr).toBe("");
  expect(stdout).toMatch(
    /^Read: 4 virtual networks, 8 peering halves, 2 route servers, 4 BGP peerings, 2 appliances\n/,
  );
  expect(stdout).toMatch(/^Assumed: /m);
  expect(stdout).toMatch(/\nplan\.json: no errors, no warnings\n$/);
});

test("reads a plan from standard input", async () => {
  const { exitCode, stdout } = await directory().run(["check", "--terraform", "-"], {
    stdin: planJson(dualHomedPlan()),
  });
  expect({ exitCode, last: stdout.split("\n").at(-2) }).toEqual({ exitCode: 0, last: "stdin: no errors, no warnings" });
});

test.each([
  ["routes"],
  ["failures", "--all"],
  ["topology"],
  ["trace", "vnet-app", "vm-west-nva"],
  ["router-config", "-a", "vm-west-nva"],
])("answers %s for a plan, and says on stderr how it was read", async (...command) => {
  directory().write("plan.json", planJson(dualHomedPlan()));
  const { exitCode, stdout, stderr } = await directory().run([...command, "--terraform", "plan.json"]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: expect.stringMatching(/^Read: 4 virtual networks/) as unknown,
  });
  expect(stdout).toMatch(/vnet-west|vm-west-nva/);
});

test("prints a topology that --topology takes", async () => {
  directory().write("plan.json", planJson(dualHomedPlan()));
  const { stdout } = await directory().run(["topology", "--terraform", "plan.json", "--json"]);
  const { exitCode } = await directory().run(["check", "--topology", "-"], { stdin: stdout });
  expect(exitCode).toBe(0);
});

test("takes one source only", async () => {
  directory().write("plan.json", planJson(dualHomedPlan()));
  const { exitCode, stderr } = await directory().run(["check", "network.yaml", "--terraform", "plan.json"]);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 2,
    stderr: "error: FILE and --terraform are both given\n    give one of them\n",
  });
});

test("reads the parts of a network that are in several states", async () => {
  const isOfApp = ({ address }: Planned) => /\.app/.test(address);
  directory().write("spoke.json", planJson(dualHomedPlan().filter(isOfApp)));
  directory().write("hubs.json", planJson(dualHomedPlan().filter((each) => !isOfApp(each))));
  const { stdout } = await directory().run(["check", "--terraform", "hubs.json", "--terraform", "spoke.json"]);
  expect(stdout).toMatch(/^Read: 4 virtual networks/);
});
