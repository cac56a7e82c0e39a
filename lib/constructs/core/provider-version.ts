import { Lazy, TerraformStack, type TerraformProvider } from "cdktf";
import type { IConstruct } from "constructs";

const VERSION = "terraform.required_providers.azurerm.version";

/** Marks a stack with the versions of azurerm that its constructs need at least, shared by installed copies. */
const NEEDED = Symbol.for("cdktf-azure-route-server.NeededAzurerm");

interface OverriddenStack {
  /** The minor versions that constructs need, such as 79 for 4.79. */
  [NEEDED]?: number[];
  readonly rawOverrides: { terraform?: { required_providers?: { azurerm?: { version?: unknown } } } };
}

/**
 * Lets the stack use every azurerm from the version of the bindings to the next major one, so that fixes reach it. By
 * itself cdktf requires exactly the former. A version that the stack overrides itself, before or after, stays.
 * @param minor the minor version of azurerm 4 that a construct needs, if it needs a newer one than the bindings know
 */
export function allowNewerAzurerm(construct: IConstruct, minor = 0): void {
  const stack = TerraformStack.of(construct);
  const state = stack as unknown as OverriddenStack;
  const needed = state[NEEDED];
  if (needed) {
    needed.push(minor);
    return;
  }
  const minors = (state[NEEDED] = [minor]);
  if (state.rawOverrides.terraform?.required_providers?.azurerm?.version !== undefined) return;
  stack.addOverride(VERSION, Lazy.stringValue({ produce: () => rangeFrom(stack.allProviders(), minors) }));
}

/** Pins azurerm to versions of the user's choice. */
export function requireAzurerm(stack: TerraformStack, constraint: string): void {
  stack.addOverride(VERSION, constraint);
}

function rangeFrom(providers: readonly TerraformProvider[], minors: readonly number[]): string | undefined {
  const azurerm = providers.find(({ terraformResourceType }) => terraformResourceType === "azurerm");
  const { providerVersion, providerVersionConstraint } = azurerm?.terraformGeneratorMetadata ?? {};
  const [, major, minor] = /^(\d+)\.(\d+)\.\d+$/.exec(providerVersion ?? "") ?? [];
  // Bindings that were generated for a range have that.
  if (major === undefined) return providerVersion ?? providerVersionConstraint;
  return `~> ${major}.${Math.max(Number(minor), ...minors)}`;
}
