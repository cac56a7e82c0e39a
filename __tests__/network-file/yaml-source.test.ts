import { problemsOf } from "../support/network-file";
import { YamlSource } from "../../lib/network-file/yaml-source";

const ALIGN = "begin the fields of one mapping in the same column, with spaces";
const NO_SPACE = "has U+00A0 where a space should be, which looks like one or like nothing; replace it with a space";
const CONFLICT = "marks a merge conflict; keep one of the two versions, and remove the marks of the conflict";
const NO_MERGE = "merges fields of another mapping, which is not supported; write the fields here";

describe("YamlSource", () => {
  it.each([
    ["a: 'x", "network.yaml:1:4 has a text whose ' is not closed; add ' where the text ends"],
    ['a:\n  b: "x\n  c: 1', 'network.yaml:2:6 has a text whose " is not closed; add " where the text ends'],
    [
      'a: "x" y',
      'network.yaml:1:8 is behind a text in "; end the text in quotes where the value ends, and begin a new line',
    ],
    ["\t- x", "network.yaml:1:1 is indented with a tab; use spaces"],
    ["a:\n  b: 1\n\tc: 2", "network.yaml:3:1 is indented with a tab; use spaces"],
    ["a:\n  b: 1\n c: 2", `network.yaml:3:1 is not indented as the lines before it; ${ALIGN}`],
    ["a:\n    b: 1\n  c: 2", `network.yaml:3:1 is not indented as the lines before it; ${ALIGN}`],
    ["a: 1\n  b: 2", `network.yaml:1:4 has a value already, and the line below is indented deeper; ${ALIGN}`],
    ["a: b: c", 'network.yaml:1:4 has a second ": " in its value; put the value in quotes'],
    ["a: 1\nb:2", `network.yaml:2:1 is a field without a colon and a space behind its name; write "name: value"`],
    ["a\n  b: 1", `network.yaml:1:1 is a field without a colon and a space behind its name; write "name: value"`],
    ["a: 1\nb:\u00a02", `network.yaml:2:3 ${NO_SPACE}`],
    ["a:\n\u00a0 b: 1", `network.yaml:2:1 ["\\u00a0 b"]: ${NO_SPACE}`],
    ["a: [1, 2\nb: 3", 'network.yaml:1:4 "[" is not closed; add "]", or indent what is inside'],
    ["a: {\n  b: 1\nc: 3", 'network.yaml:1:4 "{" is not closed; add "}", or indent what is inside'],
    ["a:\n  - [{b: 1]\nc: 3", 'network.yaml:2:5 "[" is not closed; add "]", or indent what is inside'],
    ["a: [1]]\nb: 2", 'network.yaml:1:7 "]" closes nothing; remove it'],
    ['{"a": 1\n "b": 2}', 'network.yaml:1:7 has no "," between two entries; add it'],
    [`a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x`, `network.yaml:2:1 "<<<<<<<" ${CONFLICT}`],
    [`a: 1\nb: 1\n=======\nb: 2`, `network.yaml:3:1 "=======" ${CONFLICT}`],
    [Buffer.from("\ufeffa: 1\n", "utf16le").toString(), "network.yaml:1:1 is UTF-16; save it as UTF-8"],
    [Buffer.from("a: 1\n", "utf16le").toString(), "network.yaml:1:1 is UTF-16; save it as UTF-8"],
    [Buffer.from("a: 1\n", "utf16le").swap16().toString(), "network.yaml:1:1 is UTF-16; save it as UTF-8"],
    [Buffer.from("a: \u00e9\n", "latin1").toString(), "network.yaml:1:4 is not UTF-8; save it in this encoding"],
    ["a: &a {b: 1}\nc:\n  <<: *a", `network.yaml:3:3 c["<<"]: ${NO_MERGE}`],
    ["a: @b", "network.yaml:1:4 begins with @, which means something else in YAML; put the value in quotes"],
    ["a: &b &c 1", "network.yaml:1:7 is not valid YAML: A node can have at most one anchor"],
    [`a: &b &c${"x".repeat(300)} 1`, /^network.yaml:1:7 is not valid YAML: .{10,200}$/],
    [`a: 1\n"${"\u0001".repeat(9000)}"`, /^network.yaml:2:1 is a field without a colon/],
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
