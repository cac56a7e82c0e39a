import { execFileSync } from "node:child_process";
import { join } from "node:path";

/** The page and the comments between which the picture stands. */
export const LAYERS_PAGE = "docs/architecture.md";
const BETWEEN_MARKERS = /(?<=<!-- layers -->\n)[\s\S]*?(?=<!-- \/layers -->)/;

interface Cruise {
  readonly modules: readonly {
    readonly source: string;
    readonly dependencies: readonly { readonly resolved: string }[];
  }[];
}

/** Each layer with those that it imports. */
type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/** The page with the picture of the layers as they import each other now. */
export function withLayers(page: string): string {
  return page.replace(BETWEEN_MARKERS, `\`\`\`mermaid\n${diagram(withoutShortcuts(importsOfLayers()))}\`\`\`\n`);
}

/** `lib/net`, `lib/constructs/hubs`, `bin`; nothing for what is in no layer. */
function layerOf(file: string): string | undefined {
  return /^(lib\/constructs\/[^/]+|lib\/[^/]+|bin)(?=\/)/.exec(file)?.[0];
}

function importsOfLayers(): Imports {
  const root = join(__dirname, "..");
  const command = join(root, "node_modules/.bin/depcruise");
  const options = ["--output-type", "json", "--exclude", "node_modules", "lib", "bin"];
  const json = execFileSync(command, options, { cwd: root, maxBuffer: 2 ** 28, shell: process.platform === "win32" });
  const imports = new Map<string, Set<string>>();
  for (const { source, dependencies } of (JSON.parse(json.toString()) as Cruise).modules) {
    const layer = layerOf(source);
    if (layer === undefined) continue;
    const imported = imports.get(layer) ?? new Set();
    imports.set(layer, imported);
    for (const { resolved } of dependencies) {
      const other = layerOf(resolved);
      if (other !== undefined && other !== layer) imported.add(other);
    }
  }
  return imports;
}

/** Without the imports that a longer chain of imports implies. */
function withoutShortcuts(imports: Imports): Imports {
  const below = (layer: string, seen = new Set<string>()): Set<string> => {
    for (const next of imports.get(layer) ?? []) if (!seen.has(next)) below(next, seen.add(next));
    return seen;
  };
  return new Map(
    [...imports].map(([layer, imported]) => {
      const implied = new Set([...imported].flatMap((other) => [...below(other)]));
      return [layer, new Set([...imported].filter((other) => !implied.has(other)))];
    }),
  );
}

function diagram(imports: Imports): string {
  const layers = [...imports.keys()].sort();
  const isNoun = (layer: string) => layer.startsWith("lib/constructs/");
  const node = (layer: string) => `${layer.replaceAll("/", "-")}["${layer.split("/").at(-1) ?? layer}"]`;
  const id = (layer: string) => layer.replaceAll("/", "-");
  return [
    "flowchart TB",
    ...layers.filter((layer) => !isNoun(layer)).map((layer) => `  ${node(layer)}`),
    '  subgraph constructs ["constructs"]',
    ...layers.filter(isNoun).map((layer) => `    ${node(layer)}`),
    "  end",
    ...layers.flatMap((layer) =>
      [...(imports.get(layer) ?? [])].sort().map((other) => `  ${id(layer)} --> ${id(other)}`),
    ),
    "",
  ].join("\n");
}
