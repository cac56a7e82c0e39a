import { withSamples } from "../../docs/console-samples";
import { DOCS_PAGES, readPage } from "../../docs/pages";

describe("samples of commands", () => {
  it.each(DOCS_PAGES)("in %s are what is printed now; `npm run docs` writes them", async (name) => {
    const page = readPage(name);
    expect(await withSamples(page)).toBe(page);
  });
});

describe("withSamples", () => {
  it("replaces the output of a command and leaves the text around it", async () => {
    const page = "one\n```console\n$ dual-homed trace app\nold\n```\ntwo\n```json\n{}\n```\n";
    expect(await withSamples(page)).toBe(
      "one\n```console\n$ dual-homed trace app\n" +
        "error: missing required argument 'TO'\n    see: dual-homed trace --help\n```\ntwo\n```json\n{}\n```\n",
    );
  });

  it("runs the commands of a page one after the other in one directory", async () => {
    const page =
      "<!-- session: empty -->\n```sh\nnpx dual-homed init   # the first file\nterraform apply\n```\n" +
      "<!-- run: sed -i.bak s/65002/65515/ network.yaml -->\n```console\n$ npx dual-homed check | tail -1\n$ echo $?\n```\n";
    expect(await withSamples(page)).toMatch(
      /\$ npx dual-homed check \| tail -1\nnetwork\.yaml: 1 error, no warnings\n\$ echo \$\?\n1\n/,
    );
  });

  it("starts again where a page asks for it", async () => {
    const page =
      "<!-- session: empty -->\n```console\n$ ls\n```\n<!-- session: examples -->\n```console\n$ ls vpn.yaml\n```\n";
    expect(await withSamples(page)).toBe(
      "<!-- session: empty -->\n```console\n$ ls\n```\n<!-- session: examples -->\n```console\n$ ls vpn.yaml\nvpn.yaml\n```\n",
    );
  });

  it("refuses a command without output that fails", async () => {
    await expect(withSamples("```sh\ndual-homed check nothing.yaml\n```\n")).rejects.toThrow(
      /^dual-homed check nothing\.yaml: exit code 2\nerror: cannot read nothing\.yaml/,
    );
  });
});
