import { networkText, problemsOfNetwork } from "../support/network-file";

/** What is wrong with the tags of the file, of the hub west, of the spoke app and of a circuit. */
function problems({ top = "{}", west = "{}", app = "{}", circuit = "{}" }): string[] {
  const sites = `circuits:
  amsterdam:
    location: westeurope
    resourceGroupName: rg
    serviceProviderName: Equinix
    peeringLocation: Amsterdam
    bandwidthInMbps: 1000
    tags: ${circuit}`;
  const text = networkText({
    top: `tags: ${top}`,
    west: `asn: 65001\n    tags: ${west}`,
    spoke: `tags: ${app}`,
    sites,
  });
  return problemsOfNetwork(text).map((problem) => problem.replace(/^network\.yaml:\d+:\d+ /, ""));
}

const tags = (first: number, count: number) =>
  `{ ${Array.from({ length: count }, (_, index) => `t${first + index}: a`).join(", ")} }`;

test("tags that Azure refuses are reported where they are, once, all together", () => {
  expect(
    problems({ top: '{ "a<b": x }', west: '{ "": x }', app: "{ __proto__: x }", circuit: "{ Env: x, env: y }" }),
  ).toEqual([
    expect.stringMatching(/^tags\["a<b"\]: "a<b" cannot be the name of a tag; expected/),
    expect.stringMatching(/^hubs\.west\.tags\[""\]: "" cannot be the name of a tag/),
    expect.stringMatching(/^spokes\.app\.tags\.__proto__: "__proto__" cannot be the name of a tag/),
    expect.stringMatching(/^circuits\.amsterdam\.tags\.env: "env" and "Env" are one tag to Azure/),
  ]);
  expect(problems({ top: "{ a: x }", west: "{ a: y }" })).toEqual([]);
});

test("tags of an element count together with those of the file", () => {
  expect(problems({ top: "{ Env: x }", west: "{ env: y }", circuit: "{ ENV: z }" })).toEqual([
    expect.stringMatching(/^hubs\.west\.tags: "env" and "Env" are one tag to Azure/),
    expect.stringMatching(/^circuits\.amsterdam\.tags: "ENV" and "Env" are one tag/),
  ]);
  expect(problems({ top: tags(0, 30), app: tags(30, 21) })).toEqual([
    "spokes.app.tags: has 51 tags; Azure takes 50 at most, so remove some",
  ]);
  expect(problems({ top: tags(0, 51) })).toEqual(["tags: has 51 tags; Azure takes 50 at most, so remove some"]);
  expect(problems({ top: tags(0, 30), app: tags(30, 20) })).toEqual([]);
});
