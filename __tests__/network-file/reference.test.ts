import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseNetworkFile } from "../../lib/network-file";
import type { Schema } from "../../lib/topology/schema-words";
import { PUBLIC_KEY } from "../support/network-file";
import { networkFileReference } from "../support/network-file-reference";

const root = join(__dirname, "../..");
const page = join(root, "docs/network-file.md");
const PARTS = /^([\s\S]*<!-- reference: .*?-->\n)([\s\S]*)(<!-- end of reference -->\n)$/;

describe("docs/network-file.md", () => {
  it("has the reference that the schema gives; UPDATE_DOCS=1 writes it", () => {
    const schema = JSON.parse(readFileSync(join(root, "schema/network.schema.json"), "utf8")) as Schema;
    const [, before, reference, after] = PARTS.exec(readFileSync(page, "utf8")) ?? [];
    const wanted = `\n${networkFileReference(schema)}\n\n`;
    if (process.env.UPDATE_DOCS) writeFileSync(page, before + wanted + after);
    else expect(reference).toBe(wanted);
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
