import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newer } from "./beyond-bindings";
import { embeddedTypeScript, parseGeneratedSource } from "./generated-source";
import { deriveSchema } from "./schema";
import type { BlockSchema, ProviderSchema } from "./schema-types";

/** Those of the variable for what was made with others. */
const BINDINGS = process.env.AZURERM_BINDINGS ?? dirname(require.resolve("@cdktf/provider-azurerm/package.json"));

/**
 * The schema of everything that bindings know, and of the few newer attributes that the library sets.
 * @param bindings the folder of their package, if they are not those of this repository
 */
export function providerSchema(bindings = BINDINGS): ProviderSchema {
  const schema = schemaOf(bindings);
  for (const [type, attributes] of Object.entries(newer))
    Object.assign(schema.resources[type]?.attributes ?? {}, attributes);
  return schema;
}

/** Deriving it takes seconds, so the result is kept. */
function schemaOf(bindings: string): ProviderSchema {
  const cacheFolder = join(bindings, "..", "..", ".cache", "azurerm-stand-in");
  const file = join(cacheFolder, `${cacheKey(bindings)}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8")) as ProviderSchema;
  } catch {
    const schema = deriveProviderSchema(bindings);
    mkdirSync(cacheFolder, { recursive: true });
    // Several processes may derive at the same time: none may read the half-written file of another.
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(schema));
    renameSync(unfinished, file);
    return schema;
  }
}

function deriveProviderSchema(bindings: string): ProviderSchema {
  const resources: { [type: string]: BlockSchema } = {};
  const dataSources: { [type: string]: BlockSchema } = {};
  let provider: BlockSchema | undefined;
  for (const folder of readdirSync(join(bindings, "lib"))) {
    // Folders may be links.
    const file = join(bindings, "lib", folder, "index.js");
    if (!existsSync(file)) continue;
    const { kind, type, block } = deriveSchema(parseGeneratedSource(folder, embeddedTypeScript(file)));
    if (kind === "provider") provider = block;
    else (kind === "resource" ? resources : dataSources)[type] = block;
  }
  if (!provider) throw new Error("the bindings have no provider");
  return { provider, resources, dataSources };
}

/** Another version of the bindings, or of the code that reads them, is another schema. */
function cacheKey(bindings: string): string {
  const { version } = JSON.parse(readFileSync(join(bindings, "package.json"), "utf8")) as { version: string };
  const hash = createHash("sha256");
  for (const file of ["generated-source.ts", "schema.ts", "schema-cache.ts"])
    hash.update(readFileSync(join(__dirname, file)));
  return `${version}-${hash.digest("hex").slice(0, 16)}`;
}
