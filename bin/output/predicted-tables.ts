import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Simulation } from "../../lib/routing";
import { fileOf, MANIFEST, predictedTable, subjectsOf } from "../../lib/verify";
import { namesIn, writing } from "../input/files";
import { UsageError } from "./failure";
import type { Io } from "./io";

/**
 * Writes the tables that the simulation expects, with a manifest, into a folder that is new or empty.
 * @throws UsageError if the folder cannot be written, or holds something
 */
export function writePrediction(simulation: Simulation, folder: string, io: Io): void {
  const path = resolve(io.cwd, folder);
  if (namesIn(path).length > 0) throw new UsageError(`${folder} is not empty`, "give a new folder");
  const tables = subjectsOf(simulation.topology).map((subject) => ({ file: fileOf(subject), ...subject }));
  writing(folder, "another folder", () => {
    mkdirSync(path, { recursive: true });
    for (const { file, ...subject } of tables)
      writeFileSync(join(path, file), json(predictedTable(simulation, subject)));
    writeFileSync(join(path, MANIFEST), json({ version: 1, tables }));
  });
  io.stdout.write(`${tables.length} tables in ${folder}\n`);
}

function json(document: object): string {
  return `${JSON.stringify(document, undefined, 2)}\n`;
}
