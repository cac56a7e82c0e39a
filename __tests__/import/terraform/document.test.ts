import { InvalidTerraformError, readDocument } from "../../../lib/import/terraform/document";
import { planJson, stateJson } from "../../support/terraform-plan";

function complaintAbout(text: string): string {
  try {
    readDocument(text, "plan.json");
  } catch (error) {
    if (!(error instanceof InvalidTerraformError)) throw error;
    return error.message;
  }
  throw new Error("it was read");
}

const HOW = "give the output of: terraform show -json PLANFILE";

test("reads a plan and a state", () => {
  expect(readDocument(planJson([]), "plan.json").configuration).toBeDefined();
  expect(readDocument(stateJson([]), "state.json").configuration).toBeUndefined();
  expect(readDocument(`\uFEFF${planJson([])}`, "plan.json").changes).toEqual([]);
});

test.each([
  ["nothing", " \n", `is empty; ${HOW}`],
  ["a plan file", "PK\u0003\u0004\u0014", `is a plan file, which only Terraform reads; ${HOW}`],
  ["a network file", "version: 1\nhubs:\n  west: {}\n", "is a network file; commands read it without --terraform"],
  ["a topology", '{"version":1,"virtualNetworks":[]}', "is a topology; commands read it with --topology"],
  [
    "a state file",
    '{"version":4,"terraform_version":"1.11.4","serial":3,"resources":[]}',
    "is a state file; give the output of: terraform show -json",
  ],
  ["a configuration", '{"resource":{}}', `is a configuration, of which no plan was made; ${HOW}`],
  ["what terraform plan prints", "Terraform will perform the following actions:\n", `is text for people; ${HOW}`],
  ["UTF-16", "\ufffd\ufffd{\0", "is UTF-16; save it as UTF-8"],
  ["a list", "[]", `is not a plan or a state; ${HOW}`],
  ["other JSON", '{"a":1}', `is not a plan or a state; ${HOW}`],
  ["the log of a plan", '{"@level":"info","terraform_version":"1"}', `is the log of terraform plan -json; ${HOW}`],
  ["an empty state", '{"format_version":"1.0"}', "is an empty state: nothing has been applied"],
  ["a failed plan", planJson([], { errored: true }), "is a plan that failed, so it is not whole; plan again"],
  [
    "a newer format",
    planJson([], { format_version: "2.0" }),
    "its format_version is 2.0; this release reads version 1, which Terraform 1.1.1 and newer write",
  ],
  [
    "no version",
    planJson([], { format_version: 1 }),
    "its format_version is not said; this release reads version 1, which Terraform 1.1.1 and newer write",
  ],
])("says what %s is", (_, text, message) => {
  expect(complaintAbout(text)).toBe(`plan.json: ${message}`);
});

test("says where a truncated plan breaks off", () => {
  expect(complaintAbout(planJson([]).slice(0, 60))).toMatch(
    /^plan\.json: is not valid JSON: .+ \(line 1, column \d+\)?.*; give the output of: terraform show -json PLANFILE$/,
  );
});
