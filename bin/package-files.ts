import { dirname } from "node:path";
import { readShippedFile, shippedFile } from "../lib/document";

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** The page to report bugs on. */
  readonly issues: string;
}

/** The facts in package.json. */
export function packageFacts(): PackageFacts {
  const { name, version, repository } = JSON.parse(readShippedFile("package.json")) as {
    readonly name: string;
    readonly version: string;
    readonly repository: { readonly url: string };
  };
  return { name, version, issues: `${repository.url.replace(/\.git$/, "")}/issues` };
}

/** The example of the whole architecture. */
export function exampleNetworkFile(): string {
  return shippedFile("examples/network.yaml");
}

/** Whether a path is that of one of the examples in this package. */
export function isShippedExample(path: string): boolean {
  return dirname(path) === dirname(exampleNetworkFile());
}

/** The file that `init` writes. It can be deployed without ordering anything first. */
export function startingNetworkFile(): string {
  return shippedFile("examples/plain-hubs.yaml");
}
