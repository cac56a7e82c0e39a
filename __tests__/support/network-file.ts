import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App, type TerraformStack } from "cdktf";
import {
  NetworkFileError,
  describeProblem,
  locateViolation,
  networkFromFile,
  parseNetworkFile,
  type NetworkFile,
} from "../../lib/network-file";
import { problemsOfFile } from "../../lib/network-file/read";

export const PUBLIC_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILSYHNuQg6WnlOzYCPI2VGn9ma0fiw3RtkxjOqjHJyOH example";

/** A network file with two hubs and one spoke, and what a test puts in place of its parts. */
export function networkText(parts: { top?: string; west?: string; spoke?: string; sites?: string } = {}): string {
  return `version: 1
adminSshPublicKey: ${PUBLIC_KEY}
${parts.top ?? ""}
hubs:
  west:
    location: westeurope
    addressSpace: 10.10.0.0/22
    ${parts.west ?? "asn: 65001"}
  north:
    location: northeurope
    addressSpace: 10.20.0.0/22
    asn: 65002
spokes:
  app:
    location: westeurope
    addressSpace: 10.30.0.0/22
    ${parts.spoke ?? ""}
${parts.sites ?? ""}
`;
}

/** What is wrong with a text as a network file, without what only constructs find. */
export function problemsOf(text: string, readFrom?: (file: string) => string): string[] {
  return problemsThrownBy(() => {
    const problems = problemsOfFile(parseNetworkFile(text, "network.yaml", readFrom));
    if (problems.length > 0) throw new NetworkFileError(problems);
  });
}

/** Every problem of a text, as people see them. */
export function problemsOfNetwork(text: string): string[] {
  return withApp((app) => problemsThrownBy(() => networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
}

export function problemsThrownBy(action: () => unknown): string[] {
  try {
    action();
    return [];
  } catch (error) {
    if (!(error instanceof NetworkFileError)) throw error;
    return error.problems.map(describeProblem);
  }
}

/** Lets a test use an app that writes into a directory of its own, which is gone afterwards. */
export function withApp<T>(use: (app: App) => T): T {
  const outdir = mkdtempSync(join(tmpdir(), "network-file-"));
  try {
    return use(new App({ outdir, stackTraces: false }));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

type Resources = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;

/** What is asked of synthesized Terraform JSON. */
export interface TerraformJson {
  readonly provider: { readonly azurerm: readonly Readonly<Record<string, unknown>>[] };
  readonly resource: Resources;
  readonly output?: Readonly<Record<string, unknown>>;
  readonly variable?: Readonly<Record<string, unknown>>;
  readonly terraform: { readonly backend?: unknown; readonly cloud?: unknown };
}

/** The Terraform JSON of a network file. */
export function terraformOf(text: string): TerraformJson {
  return withApp((app) => terraformJson(networkFromFile(app, parseNetworkFile(text, "network.yaml"))));
}

export function terraformJson(stack: TerraformStack): TerraformJson {
  return JSON.parse(JSON.stringify(stack.toTerraform())) as TerraformJson;
}

/** Where a file speaks of what a rule has against an element, or a field of it, or against a construct's path. */
export function placeIn(file: NetworkFile, element: string, field?: string, path?: string) {
  const said = { rule: "ARS001", severity: "error", message: "", fix: "", page: "" } as const;
  return locateViolation(file, { ...said, element, field, path });
}
