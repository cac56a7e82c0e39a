// A process that handles inputs one by one. Its arguments: the module that has the `run` to call, and a file with the
// schema of azurerm. It is told the seed of an input, and says what came of it.
import "./cheaper-modules";
import { readFileSync } from "node:fs";
import type { run } from "../../bin/run";
import type { ProviderSchema } from "../support/azurerm/schema-types";
import { WorkingDirectory } from "../support/command-line";
import { inputFrom } from "./inputs";
import { judge } from "./judge";

const [program, schemaFile] = process.argv.slice(2);
const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as ProviderSchema;

async function main(): Promise<void> {
  const module = (await import(program)) as { readonly run: typeof run };
  const directory = new WorkingDirectory(module.run);
  process.on("message", (seed: number) => {
    void judge(inputFrom(seed), directory, schema).then((judgement) => {
      directory.empty();
      process.send?.(judgement);
    });
  });
  process.send?.("ready");
}

// A terminal sends it to all processes, but only the parent decides. Without the parent there is nothing to do.
process.on("SIGINT", () => undefined);
process.on("disconnect", () => process.exit());
void main();
