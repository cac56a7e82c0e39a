import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withSamples } from "./console-samples";
import { networkFilePage } from "./network-file-reference";
import { rulesPage } from "./rules-page";

async function main(): Promise<void> {
  writeFileSync(join(__dirname, "rules.md"), rulesPage());
  writeFileSync(join(__dirname, "network-file.md"), networkFilePage());
  for (const name of ["simulation.md", "command-line.md", "../README.md"]) {
    const page = join(__dirname, name);
    writeFileSync(page, await withSamples(readFileSync(page, "utf8")));
  }
}

void main();
