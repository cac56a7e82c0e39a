import { readShippedFile, shippedFile } from "../lib/topology/shipped-file";

interface PackageFacts {
  readonly name: string;
  readonly version: string;
  /** Where mistakes are reported. */
  readonly issues: string;
}

/** What the package says of itself. */
export function packageFacts(): PackageFacts {
  const { name, version, repository } = JSON.parse(readShippedFile("package.json")) as {
    readonly name: string;
    readonly version: string;
    readonly repository: { readonly url: string };
  };
  return { name, version, issues: `${repository.url.replace(/\.git$/, "")}/issues` };
}

/** The network file that the package comes with. */
export function exampleNetworkFile(): string {
  return shippedFile("examples/network.yaml");
}
