import { gunzipSync, gzipSync, strFromU8, strToU8 } from "fflate";
import { END_OF_FILE } from "./machine-script";

/** As long as a line of base64 usually is (RFC 2045). */
const WIDTH = 76;

/**
 * Lines of a script, compressed: those of a large network are too many for a run command. They come out the same with
 * every version of Node, which the compression that is built into it does not promise; so it is not used.
 */
export function packedLines(lines: readonly string[]): string[] {
  const bytes = gzipSync(strToU8(`${lines.join("\n")}\n`), { level: 9, mtime: 0 });
  const text = Buffer.from(bytes).toString("base64");
  return [
    "# The files in it, compressed. dual-homed synth writes FRR's and the packet filter's in router-config/, as text.",
    `base64 --decode >"$new/files.gz" <<'${END_OF_FILE}'`,
    ...Array.from({ length: Math.ceil(text.length / WIDTH) }, (_, row) => text.slice(row * WIDTH, (row + 1) * WIDTH)),
    END_OF_FILE,
    'gzip --decompress "$new/files.gz"',
    "# shellcheck disable=SC1091",
    '. "$new/files"',
    'rm "$new/files"',
    "",
  ];
}

/** A script with the lines that are compressed in it as they are. */
export function unpackedScript(script: string): string {
  return script.replace(PACKED, (packed, text: string) => {
    try {
      return strFromU8(gunzipSync(new Uint8Array(Buffer.from(text, "base64"))));
    } catch {
      return packed;
    }
  });
}

const PACKED =
  /^base64 --decode >"\$new\/files\.gz" <<'END OF FILE'\n([\w+/=\n]*)\nEND OF FILE\ngzip [^]*?\nrm "\$new\/files"\n/m;
