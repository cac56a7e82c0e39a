import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiPages } from "./api-pages";
import { withSamples } from "./console-samples";
import { LAYERS_PAGE, withLayers } from "./layers";
import { networkFilePage } from "./network-file-reference";
import { DOCS_PAGES, readPage } from "./pages";
import { rulesPage } from "./rules-page";
import { schemas } from "./schemas";

async function main(): Promise<void> {
  for (const [file, text] of Object.entries(schemas())) writeFileSync(join(__dirname, "../schema", file), text);
  writeFileSync(join(__dirname, "rules.md"), rulesPage());
  writeFileSync(join(__dirname, "network-file.md"), networkFilePage());
  rmSync(join(__dirname, "api"), { recursive: true, force: true });
  mkdirSync(join(__dirname, "api"));
  for (const [file, text] of apiPages()) writeFileSync(join(__dirname, "api", file), text);
  writeFileSync(join(__dirname, "..", LAYERS_PAGE), withLayers(readPage(LAYERS_PAGE)));
  for (const page of DOCS_PAGES) writeFileSync(join(__dirname, "..", page), await withSamples(readPage(page)));
}

void main();
