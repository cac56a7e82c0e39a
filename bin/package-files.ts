import { readShippedFile, shippedFile } from "../lib/document";

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

/** The network file of the whole architecture. */
export function exampleNetworkFile(): string {
  return shippedFile("examples/network.yaml");
}

/** The network file to start one's own from: it asks for nothing that must be ordered or be there before it is deployed. */
export function startingNetworkFile(): string {
  return shippedFile("examples/plain-hubs.yaml");
}
