import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** Where mistakes are reported. */
  readonly issues: string;
}

/** What the package says of itself. */
export function packageFacts(): PackageFacts {
  const { name, version, repository } = JSON.parse(readFileSync(packageFile("package.json"), "utf8")) as {
    readonly name: string;
    readonly version: string;
    readonly repository: { readonly url: string };
  };
  return { name, version, issues: `${repository.url.replace(/\.git$/, "")}/issues` };
}

/** The network file that the package comes with. */
export function exampleNetworkFile(): string {
  return packageFile("examples", "network.yaml");
}

/** The path of a file of this package, whose code runs from `bin` or, compiled, from `dist/bin`. */
function packageFile(...names: string[]): string {
  let folder = __dirname;
  while (!existsSync(join(folder, "package.json"))) folder = dirname(folder);
  return join(folder, ...names);
}
