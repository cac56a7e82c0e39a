import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { networkFilePage } from "../../docs/network-file-reference";
import { parseNetworkFile } from "../../lib/network-file";
import { PUBLIC_KEY } from "../support/network-file";

const root = join(__dirname, "../..");
const page = join(root, "docs/network-file.md");
describe("docs/network-file.md", () => {
  it("has the reference that the schema gives; `npm run docs` writes it anew", () => {
    expect(readFileSync(page, "utf8")).toBe(networkFilePage());
  });

  it("shows a file that can be read", () => {
    const [, text = ""] = /```yaml\n([\s\S]*?)```/.exec(readFileSync(page, "utf8")) ?? [];
    const file = parseNetworkFile(text.replace("ssh-ed25519 AAAA…", PUBLIC_KEY), "network.yaml");
    expect(Object.keys(file.network.spokes ?? {})).toEqual(["app", "data"]);
  });

  it("names every example, and none that is not there", () => {
    const named = [...readFileSync(page, "utf8").matchAll(/\(\.\.\/(examples\/.*?)\)/g)].map(([, path]) => path);
    const there = readdirSync(join(root, "examples")).map((name) => `examples/${name}`);
    expect(named.sort()).toEqual(there.filter((name) => name.endsWith(".yaml")).sort());
    expect(named.every((path) => existsSync(join(root, path)))).toBe(true);
  });
});
