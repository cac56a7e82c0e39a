import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { schemas } from "../../docs/schemas";

const folder = join(__dirname, "../../schema");
const files = ["facts.schema.json", "network.schema.json", "topology.schema.json"] as const;

function shipped(file: string): string {
  return readFileSync(join(folder, file), "utf8");
}

describe("the schemas", () => {
  it("are what the doc comments give; `npm run docs` writes them anew", () => {
    const generated = schemas();
    expect(Object.keys(generated)).toEqual(readdirSync(folder));
    for (const [file, text] of Object.entries(generated)) expect(shipped(file)).toBe(text);
  }, 60_000);

  it.each(files)("hold only what the strict mode of ajv knows: %s", (file) => {
    const schema = JSON.parse(shipped(file)) as object;
    const compile = (each: object) => new Ajv({ strict: true }).compile(each);
    expect(() => compile({ ...schema, patternErrorMessage: "" })).toThrow("unknown keyword");
    expect(() => compile(schema)).not.toThrow();
    expect(shipped(file)).not.toMatch(/"(format|patternErrorMessage|values)":/);
  });
});
