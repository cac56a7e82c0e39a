import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WorkingDirectory, networkText } from "./support/command-line";
import { Deployment, describeWithStandIn, withVariables } from "./support/terraform";
import { synthesized } from "./upgrade/synthesized";

jest.setTimeout(300_000);

/** Two hubs, of which the active one has two instances, and two spokes that reach the Internet through both. */
const NETWORK = networkText({ westInstances: 2, extra: "survive: [anyHub, anyAppliance]\n" })
  .replace("version: 1", "version: 1\nsubscription: 11111111-1111-1111-1111-111111111111")
  .replace("spokes:\n", "spokes:\n  data: { location: northeurope, addressSpace: [10.40.0.0/22] }\n");

/** The network with a line more in each hub. */
const inHubs = (line: string) => NETWORK.replace(/ {4}asn: 6500./g, (asn) => `${asn}\n    ${line}`);

const withRouterOfNorth = (asn: number) => NETWORK.replace("asn: 65002", `asn: ${asn}`);

/** One machine after the other, the standby hub first, and nothing is lost. */
const ONE_AFTER_ANOTHER = {
  exitCode: 0,
  steps: [["north-nva-1"], ["west-nva-1"], ["west-nva-2"]],
  verdict: "No flow is lost that survive promises, in none of 3 steps.",
};

const LAST = { exitCode: 0, verdict: "No flow is lost that survive promises." };

describeWithStandIn("the plans of docs/day-2.md", () => {
  const directory = new WorkingDirectory();
  const folder = mkdtempSync(join(tmpdir(), "day-2-"));
  const deployment = new Deployment(folder);

  const folderOf = (text: string) => [...synthesized(text, mkdtempSync(join(folder, "out-"))).values()][0];

  beforeAll(async () => {
    const stack = folderOf(NETWORK);
    expect(await withVariables(stack, () => deployment.apply(stack))).toMatchObject({ ok: true });
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    directory.remove();
  });

  it.each([
    [
      "another key",
      NETWORK.replace(/AAAAC3Nz\S+/, "AAAAC3NzaC1lZDI1NTE5AAAAILSYHNuQg6WnlOzYCPI2VGn9ma0fiw3RtkxjOqjHJyOH"),
      ONE_AFTER_ANOTHER,
    ],
    ["another size", inHubs("applianceSize: Standard_D4s_v5"), ONE_AFTER_ANOTHER],
    ["another policy", inHubs("bgpHoldTime: 20"), ONE_AFTER_ANOTHER],
    ["more addresses", NETWORK.replace("[10.30.0.0/22]", "[10.30.0.0/22, 10.31.0.0/22]"), ONE_AFTER_ANOTHER],
    [
      "one spoke more",
      NETWORK.replace("spokes:\n", "spokes:\n  extra: { location: westeurope, addressSpace: [10.60.0.0/22] }\n"),
      ONE_AFTER_ANOTHER,
    ],
    [
      "another image",
      inHubs("applianceImage: { publisher: Debian, offer: debian-12, sku: 12-gen2 }"),
      { exitCode: 0, steps: [], verdict: "No changes of the network: it stays as it is." },
    ],
    [
      "other zones",
      inHubs("zones: [3]"),
      { exitCode: 0, steps: [], verdict: "No changes of the network: it stays as it is." },
    ],
    [
      "a second instance",
      NETWORK.replace("asn: 65002\n", "asn: 65002\n    applianceInstances: 2\n"),
      { ...LAST, steps: [["north-nva-1"]] },
    ],
    [
      "another ASN of the standby hub",
      withRouterOfNorth(65003),
      { ...LAST, steps: [["app-rs with north-nva-1", "data-rs with north-nva-1", "north-nva-1"]] },
    ],
    [
      "a third hub",
      NETWORK.replace(
        "spokes:\n",
        "  east:\n    location: westeurope\n    addressSpace: [10.50.0.0/22]\n    asn: 65003\n    internetEgress: true\nspokes:\n",
      ),
      { ...LAST, steps: [] },
    ],
  ])("tell of %s what happens", async (_, text, expected) => {
    const { exitCode, steps, verdict } = await plan(text);
    expect({ exitCode, steps, verdict }).toEqual(expected);
  });

  // The file has no name for it any more.
  it("tell that the flows of a removed spoke end, and no other", async () => {
    const { exitCode, document } = await plan(NETWORK.replace(/ {2}data:.*\n/, ""));
    expect(document).toMatchObject({
      afterwards: { ended: ["vnet-data to internet", "vnet-data to north", "vnet-data to west"], lost: [] },
      broken: [],
    });
    expect(exitCode).toBe(0);
  });

  it("tell that a renamed spoke loses its flows", async () => {
    const { exitCode, document } = await plan(NETWORK.replace("  app:", "  shop:"));
    expect(document.broken).toEqual(["shop to internet", "shop to north", "shop to west"]);
    expect(exitCode).toBe(1);
  });

  it("tell that asking for all machines at once loses flows, and for one does not", async () => {
    const stack = folderOf(NETWORK);
    const json = await withVariables(stack, () => deployment.planJson(stack));
    expect(await planned(replacing(json, /^azurerm_linux_virtual_machine\./))).toMatchObject({ exitCode: 1 });
    expect(await planned(replacing(json, /^azurerm_linux_virtual_machine\.west_.*1_/))).toMatchObject({ exitCode: 0 });
  });

  async function plan(text: string) {
    directory.write("network.yaml", text);
    const stack = folderOf(text);
    return planned(await withVariables(stack, () => deployment.planJson(stack)));
  }

  async function planned(json: string) {
    directory.write("plan.json", json);
    const { exitCode, stdout } = await directory.run(["plan", "plan.json"]);
    const { stdout: document } = await directory.run(["plan", "plan.json", "--json"]);
    const report = JSON.parse(document) as Report;
    const nameOf = new Map(report.changes.map(({ address, name }) => [address, name]));
    const steps = report.steps.map(({ changes }) => [...new Set(changes.map((each) => nameOf.get(each)))].sort());
    return { exitCode, steps, verdict: stdout.split("\n").at(-2), document: report };
  }
});

interface Report {
  readonly changes: readonly { readonly address: string; readonly name: string }[];
  readonly steps: readonly { readonly changes: readonly string[] }[];
  readonly broken: readonly string[];
}

/** A plan as `-replace=ADDRESS` makes it. */
function replacing(json: string, addresses: RegExp): string {
  const plan = JSON.parse(json) as {
    resource_changes: { address: string; action_reason?: string; change: { actions: string[] } }[];
  };
  for (const entry of plan.resource_changes) {
    if (!addresses.test(entry.address)) continue;
    entry.change.actions = ["delete", "create"];
    entry.action_reason = "replace_by_request";
  }
  return JSON.stringify(plan);
}
