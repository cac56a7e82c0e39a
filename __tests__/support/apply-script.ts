import { applyScript, unpackedScript, type MachineSettings } from "../../lib/machine";
import type { RoutingPolicy } from "../../lib/policy";

const MACHINE: MachineSettings = {
  awaited: [],
  adminUsername: "azureuser",
  adminSshPublicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExample admin",
};

/** The script for a machine about which a test says only what it is about. */
export function scriptFor(policy: RoutingPolicy, machine: Partial<MachineSettings> = {}): string {
  return applyScript(policy, { ...MACHINE, ...machine });
}

/** The same with all of its files as text, which does the same. */
export function readableScriptFor(policy: RoutingPolicy, machine: Partial<MachineSettings> = {}): string {
  return unpackedScript(scriptFor(policy, machine));
}
