import { problemsOf } from "../support/network-file";
import { YamlSource } from "../../lib/network-file/yaml-source";

describe("YamlSource", () => {
  it.each([
    ["a: 'x", "network.yaml:1:6 is not valid YAML: Missing closing 'quote"],
    ["\t- x", "network.yaml:1:1 is not valid YAML: Tabs are not allowed as indentation"],
    ["a:\n  b: 1\n c: 2", "network.yaml:3:1 is not valid YAML: All mapping items must start at the same column"],
    ["a: @b", "network.yaml:1:4 is not valid YAML: Plain value cannot start with reserved character @"],
    [`a: @${"x".repeat(300)}`, /^network.yaml:1:4 is not valid YAML: .{10,200}$/],
    [`a: 1\n"${"\u0001".repeat(9000)}"`, /^network.yaml:2:1 is not valid YAML: .{10,200}$/],
    ["a: 1\n---\nb: 2", 'network.yaml:2:1 holds several documents; remove all but one, and the "---" between them'],
    ["a: !foo x", "network.yaml:1:4 Unresolved tag: !foo; remove the tag"],
    ["a: !!binary eA==", "network.yaml:1:4 Unresolved tag: tag:yaml.org,2002:binary; remove the tag"],
    ["a: 1\n\na: 2", "network.yaml:3:1 a: is there twice, first on line 1; remove one"],
    ["a: {b: 1, b: 2}", "network.yaml:1:11 a.b: is there twice, first on line 1; remove one"],
    ["? [a]\n: 1", "network.yaml:1:3 has a key that is no plain text"],
    ["a: *b", "network.yaml:1:4 a: there is no &b before *b"],
    ["a: &a [*a]", "network.yaml:1:8 a[0]: *a stands inside of what it refers to"],
    ["a: ".repeat(200), "network.yaml:1:269 is nested too deeply; 30 levels at most"],
    ["[".repeat(100_000), "network.yaml:1:91 is nested too deeply; 30 levels at most"],
    [`a: ${"[".repeat(35)}${"]".repeat(35)}`, /^network.yaml:1:33 a\[0\].* is nested too deeply; 30 levels at most$/],
    ["1,".repeat(600_000).replace(/^/, "["), /^network.yaml:1:\d+ is too large from here on; split it/],
    [bomb(), /is too large: more than 200000 values, aliases counted as often as they are used$/],
  ])("says what is wrong with %.30j", (text, expected) => {
    const problems = problemsOf(text);
    expect(problems).toEqual([typeof expected === "string" ? expected : expect.stringMatching(expected)]);
  });

  it("says all that is wrong with the YAML", () => {
    expect(problemsOf("a: 1\na: 2\nb: *c")).toHaveLength(2);
  });

  it.each([
    [["hubs", "west", "asn"], "value", 3, 10],
    [["hubs", "west", "asn"], "field", 3, 5],
    [["hubs", "west", "location"], "field", 2, 3],
    [["hubs", "west", "zones", 1], "value", 4, 16],
    [["hubs", "west", "zones", 5], "value", 4, 5],
    [["hubs", "north"], "value", 5, 3],
    [["hubs", "north"], "field", 5, 3],
    [["spokes"], "field", 1, 1],
    [[], "value", 1, 1],
  ] as const)("knows that the place of %j, %s, is %d:%d", (path, about, line, column) => {
    const source = new YamlSource("hubs:\n  west:\n    asn: 65001\n    zones: [1, 2]\n  north:\n");
    expect(source.positionOf(path, about)).toEqual({ line, column });
  });

  it("keeps a field called __proto__ a plain field", () => {
    const { value } = new YamlSource("__proto__: {polluted: true}");
    expect(Object.keys(value as object)).toEqual(["__proto__"]);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it("reads yes and no as texts, whatever the version that the text claims", () => {
    expect(new YamlSource("%YAML 1.1\n---\na: yes").value).toEqual({ a: "yes" });
  });
});

function bomb(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let level = 1; level < 12; level += 1) {
    lines.push(
      `a${level}: &a${level} [${Array<string>(10)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return lines.join("\n");
}
