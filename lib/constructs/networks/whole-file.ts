import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a file beside its place and moves it there: nobody finds half of it, and if that fails, the former stays. */
export function writeWhole(path: string, text: string): void {
  const made = `${path}.${process.pid}~`;
  try {
    writeFileSync(made, text);
    renameSync(made, path);
  } catch (error) {
    rmSync(made, { force: true });
    throw error;
  }
}
