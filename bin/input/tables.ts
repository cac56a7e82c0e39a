import { join } from "node:path";
import { UnreadableTextError } from "../../lib/import";
import type { Complaint } from "../../lib/text";
import type { Topology } from "../../lib/topology";
import { MANIFEST, readManifest, readTable, type FoundTable } from "../../lib/verify";
import { WrongNetworkError } from "../output/failure";
import { readText } from "./files";
import { usingNames } from "./named-elements";
import type { Io } from "../output/io";

/**
 * The tables of a folder, as its manifest lists them.
 * @throws WrongNetworkError with everything that is wrong with the manifest or the tables
 * @throws UsageError if a file cannot be read
 */
export function readTables(io: Io, folder: string, topology: Topology): FoundTable[] {
  const path = join(folder, MANIFEST);
  const hint = 'it lists the tables of the folder; "dual-homed verify --collect" prints the script that writes it';
  const text = readText(io, path, hint);
  const problems: Complaint[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof UnreadableTextError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const { tables = [] } = attempt(() => readManifest(text, path)) ?? {};
  const found = tables.flatMap(({ file, ...subject }) => {
    const name = join(folder, file);
    return attempt(() => readTable(readText(io, name), name, subject, topology)) ?? [];
  });
  if (problems.length > 0) throw new WrongNetworkError(problems);
  return found;
}

/** What uses the names of a manifest. A name that is not in the network is an error of the manifest. */
export function withNamesOf<T>(folder: string, use: () => T): T {
  return usingNames(use, "take the table out of it, or give the network that has the element", join(folder, MANIFEST));
}
