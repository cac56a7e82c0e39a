import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withSamples } from "../../docs/console-samples";

describe("samples of the commands that simulate", () => {
  it.each(["docs/simulation.md", "docs/command-line.md", "README.md"])(
    "in %s are what is printed now; `npm run docs` writes them anew",
    async (name) => {
      const page = readFileSync(join(__dirname, "../..", name), "utf8");
      expect(page).toMatch(/^\$ dual-homed (routes|trace|failures)/m);
      expect(await withSamples(page)).toBe(page);
    },
  );

  it("leaves what is around them, and other commands", async () => {
    const page =
      "one\n```console\n$ dual-homed init\nWrote\n```\ntwo\n```console\n$ dual-homed trace app\nold\n```\nthree\n";
    expect(await withSamples(page)).toBe(
      "one\n```console\n$ dual-homed init\nWrote\n```\ntwo\n```console\n$ dual-homed trace app\n" +
        "error: missing required argument 'TO'\n    see: dual-homed trace --help\n```\nthree\n",
    );
  });
});
