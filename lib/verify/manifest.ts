import { JsonReader, UnreadableTextError } from "../import";
import type { TableManifest } from "./manifest-model";

/** Says everything that is wrong with a text that should have been a manifest. */
class InvalidManifestError extends UnreadableTextError {}

/** The name of the manifest in a folder of tables. */
export const MANIFEST = "tables.json";

const reader = new JsonReader<TableManifest>("tables", {
  expected: "a manifest of tables",
  mistakes: (_text, document) =>
    document && "value" in document
      ? `is a table, not the manifest of a folder; dual-homed verify --collect writes both`
      : undefined,
  error: InvalidManifestError,
});

/**
 * Reads the manifest of a folder of tables, in the form that `schema/tables.schema.json` describes.
 * @throws UnreadableTextError with everything that is wrong
 */
export function readManifest(text: string, file: string): TableManifest {
  return reader.read(text, file);
}
