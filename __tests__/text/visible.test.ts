import { visible, visibleIn } from "../../lib/text";

describe("visible", () => {
  it.each([
    ["control characters", "a\u001b[2Kb\u0000\u007f\u0085", "a\\u001b[2Kb\\u0000\\u007f\\u0085"],
    ["line ends and tabs, in the short form of JSON", "a\r\n\tb\u2028", "a\\r\\n\\tb\\u2028"],
    ["marks of direction", "a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f"],
    ["what has no width", "we\u200bst\ufeff\u2060\u00ad\ufe0f", "we\\u200bst\\ufeff\\u2060\\u00ad\\ufe0f"],
    ["odd spaces and blank letters", "a\u00a0b\u3000c\u3164\u2800", "a\\u00a0b\\u3000c\\u3164\\u2800"],
    ["invisible characters beyond U+FFFF, in two parts", "a\u{e0041}", "a\\udb40\\udc41"],
    ["halves of characters", "a\ud800", "a\\ud800"],
    ["a command to GitHub Actions", " ::error::forged", " \\u003a:error::forged"],
    ["a command to either in the older form", "a ##[error]forged", "a #\\u0023[error]forged"],
    ["a command to Azure Pipelines", "a ##vso[task.x]forged", "a #\\u0023vso[task.x]forged"],
  ])("shows %s", (_what, text, expected) => {
    expect(visible(text)).toBe(expected);
  });

  it.each(["", "Zürich → ایران 東京 👍 “a” b", "fe80::1 is IPv6", "# [a]", "## a", "c:\\u"])(
    "leaves %j as it is",
    (text) => {
      expect(visible(text)).toBe(text);
    },
  );

  it("shows in the parts of JSON what reads as the same", () => {
    const text = JSON.stringify(["a\u202e\\\u009b\u{e0041}", "##vso[x]"]);
    expect(visible(text)).not.toBe(text);
    expect(JSON.parse(visible(text))).toEqual(JSON.parse(text));
  });
});

describe("visibleIn", () => {
  it("shows every text and key of data", () => {
    const data = { "a\n": ["b\n", { c: "d\n" }, 1, null, undefined, true] };
    expect(visibleIn(data)).toEqual({ "a\\n": ["b\\n", { c: "d\\n" }, 1, null, undefined, true] });
  });

  it("gives back what it was given where everything is seen", () => {
    const seen = { b: ["c"] };
    expect(visibleIn(seen)).toBe(seen);
    expect(visibleIn({ seen, other: "\n" }).seen).toBe(seen);
  });
});
