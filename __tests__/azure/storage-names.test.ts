import { whyNotContainerName, whyNotStorageAccountName } from "../../lib/azure";

test.each([
  ["ststate", ["st", "StState", "st-state", "s".repeat(25), "ststate\n", ""]],
  ["s".repeat(24), ["s".repeat(25)]],
])("a storage account can have the name %j, and not %j", (possible, impossible) => {
  for (const name of impossible) expect(whyNotStorageAccountName(name)).toContain("3 to 24 small letters and digits");
  expect(whyNotStorageAccountName(possible)).toBeUndefined();
});

test.each([
  ["tfstate", ["tf", "tf--state", "-tfstate", "tfstate-", "TfState", "tf_state", "tfstate\n", ""]],
  ["1-a-2", ["1-a-"]],
  ["t".repeat(63), ["t".repeat(64)]],
])("a container can have the name %j, and not %j", (possible, impossible) => {
  for (const name of impossible) expect(whyNotContainerName(name)).toContain("3 to 63 small letters");
  expect(whyNotContainerName(possible)).toBeUndefined();
});
