import { PUBLIC_KEY, networkText, problemsOfNetwork } from "../support/network-file";

/** Fields of a hub that Azure or Terraform would refuse only when they are deployed. */
const OF_HUB: [string, string][] = [
  ["adminUsername: root", 'adminUsername: "root" is one of the names that Azure refuses'],
  ["adminUsername: net admin", 'adminUsername: "net admin" cannot be used; expected letters'],
  ["resourceGroupName: ../../x", 'resourceGroupName: "../../x" is not a name Azure takes'],
  ['resourceGroupName: "rg\\n"', 'resourceGroupName: "rg\n" is not a name Azure takes'],
  ["resourceGroupName: rg.", 'resourceGroupName: "rg." is not a name Azure takes'],
  [
    "applianceSize: Standard_D2s_v5;",
    'applianceSize: "Standard_D2s_v5;" is no VM size; did you mean "Standard_D2s_v5"?',
  ],
  ["applianceImage: { publisher: a;b, offer: b, sku: c }", 'applianceImage.publisher: "a;b" cannot be used'],
  ["applianceImage: { publisher: a, offer: b, sku: c; }", 'applianceImage.sku: "c;" cannot be used'],
  ["applianceImage: { publisher: a, offer: b, sku: c, version: newest }", 'applianceImage.version: "newest" cannot be'],
  ["applianceImage: { imageId: router }", 'applianceImage.imageId: "router" is no id of an image'],
  ["dnsServers: 0.0.0.0", "dnsServers: 0.0.0.0 stands for no machine"],
  ["dnsServers: [10.10.0.200, 127.0.0.53]", "dnsServers[1]: 127.0.0.53 is a loopback address"],
  ["sshSources: 10.0.0.0/09", 'sshSources: "10.0.0.0/09" has a zero before its prefix length; write "10.0.0.0/9"'],
  [`adminSshPublicKey: "${PUBLIC_KEY}\\n${PUBLIC_KEY}"`, "adminSshPublicKey: has several lines; give one key"],
];

test.each(OF_HUB)("%s is refused when the file is read, once", (field, expected) => {
  const [problem = "", ...others] = problemsOfNetwork(networkText({ west: `asn: 65001\n    ${field}` }));
  const shown = expected.replace("\n", "\\n");
  expect(problem.slice(problem.indexOf("hubs.west."))).toMatch(new RegExp(`^hubs\\.west\\.${escaped(shown)}`));
  expect(others).toEqual([]);
});

test("all of them are reported together", () => {
  const fields = ["adminUsername: root", "resourceGroupName: ../../x", "applianceSize: a;", "dnsServers: 0.0.0.0"];
  const text = networkText({ west: ["asn: 65001", ...fields].join("\n    ") });
  expect(problemsOfNetwork(text).map((problem) => problem.replace(/^.*hubs\.west\.(\w+): .*$/s, "$1"))).toEqual(
    fields.map((field) => field.replace(/:.*/, "")),
  );
  expect(problemsOfNetwork(networkText())).toEqual([]);
});

test.each([
  ["{ storageAccountName: St, containerName: tfstate, key: k }", "storageAccountName"],
  ["{ storageAccountName: ststate, containerName: tf--state, key: k }", "containerName"],
  ["{ storageAccountName: ststate, containerName: tfstate, key: k, resourceGroupName: a/b }", "resourceGroupName"],
])("a state is kept in storage that Azure can have, not %s", (backend, field) => {
  expect(problemsOfNetwork(networkText({ top: `backend: { azurerm: ${backend} }` }))).toEqual([
    expect.stringContaining(`backend.azurerm.${field}: `),
  ]);
});

test.each(["constructor", "toString", "valueOf", "hasOwnProperty"])("an element is not called %s", (name) => {
  const problems = (called: string) =>
    problemsOfNetwork(networkText({ sites: `sites: { ${called}: { addressPrefixes: 192.168.0.0/16 } }` }));
  expect(problems(name)).toEqual([
    expect.stringContaining(`sites.${name}: "${name}" is a word of JavaScript, which cdktf takes for something else`),
  ]);
  expect(problems(`${name}-1`)).toEqual([]);
});

test.each([
  ['azurerm: { storageAccountName: ststate, containerName: tfstate, key: "a\\nb" }', "azurerm.key"],
  ['cloud: { organization: "a\\nb", workspace: c }', "cloud.organization"],
  ['cloud: { organization: a, workspace: "b\\n" }', "cloud.workspace"],
  ['cloud: { organization: a, workspace: b, hostname: "c\\td" }', "cloud.hostname"],
  ['cloud: { organization: a, tags: "b\\n" }', "cloud.tags"],
  ['cloud: { organization: a, workspace: b, project: "c\\td" }', "cloud.project"],
])("what a backend is given is one line, other than in { %s }", (backend, field) => {
  const problems = (text: string) => problemsOfNetwork(networkText({ top: `backend: { ${text} }` }));
  expect(problems(backend)).toEqual([
    expect.stringMatching(new RegExp(`backend\\.${escaped(field)}: .* has a line end or another control character`)),
  ]);
  expect(problems(backend.replace(/\\./, ""))).toEqual([]);
});

test("an id does not lead out of its resource group", () => {
  const id = (group: string) =>
    `/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/vnet`;
  const problems = (group: string) =>
    problemsOfNetwork(
      networkText({
        spoke: `existing: { virtualNetworkId: "${id(group)}" }\n    routeServerSubnetAddressPrefix: 10.30.0.0/26`,
      }),
    );
  for (const group of ["..", "rg?a", "rg\\n", "rg."])
    expect(problems(group)).toEqual([expect.stringContaining("is no id of a virtual network")]);
  expect(problems("rg-network_1.(a)")).toEqual([]);
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
