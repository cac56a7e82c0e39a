import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inDeployment, withVariables, type ResourceChange } from "../support/terraform";
import { stateOf, type DeployedExample } from "./deployed-state";
import { keeping } from "./keeping";
import { synthesized } from "./synthesized";

/** What an upgrade does to the resources that are deployed. */
export interface UpgradePlan {
  /** Resources that are destroyed, replaced or left to themselves, with why. */
  readonly lost: readonly { readonly address: string; readonly what: string }[];
  /** Resources that have another address, by `moved` blocks. */
  readonly moved: readonly string[];
  /** Resources that are changed in place, with the attributes that change. */
  readonly updated: readonly string[];
  readonly created: readonly string[];
  /** How many resources stay as they are. */
  readonly unchanged: number;
}

/**
 * Plans a network file, with what the changelog asks of it, with today's code against the states of its stacks.
 * @param moved further `moved` blocks
 */
export async function upgradePlan(
  { networkFile, stacks }: DeployedExample,
  moved: readonly { readonly from: string; readonly to: string }[] = [],
): Promise<UpgradePlan> {
  const outdir = mkdtempSync(join(tmpdir(), "upgrade-"));
  try {
    const folders = synthesized(keeping(networkFile), outdir);
    const changes: ResourceChange[] = [];
    for (const [name, folder] of folders) {
      if (moved.length > 0) writeFileSync(join(folder, "moved.tf.json"), JSON.stringify({ moved }));
      const state = stateOf(stacks[name] ?? []);
      const planned = await inDeployment((deployment) => {
        deployment.state = state;
        return withVariables(folder, () => deployment.changes(folder));
      });
      changes.push(...planned.filter(({ mode }) => mode === "managed"));
    }
    const gone = Object.entries(stacks).filter(([name]) => !folders.has(name));
    const orphans = gone.flatMap(([stack, resources]) =>
      resources.map(({ type, name }) => ({ address: `${type}.${name}`, what: `its stack ${stack} is gone` })),
    );
    const plan = summarized(changes);
    return { ...plan, lost: [...plan.lost, ...orphans] };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

function summarized(changes: readonly ResourceChange[]): UpgradePlan {
  const doing = (...actions: string[]) => changes.filter(({ change }) => String(change.actions) === actions.join());
  const lost = (what: string, those: readonly ResourceChange[]) =>
    those.map((change) => ({ address: change.previous_address ?? change.address, what }));
  return {
    lost: [
      ...lost("destroyed", doing("delete")),
      ...lost("replaced", [...doing("delete", "create"), ...doing("create", "delete")]),
      ...lost("no longer managed", doing("forget")),
    ],
    moved: changes.flatMap(({ address, previous_address: before }) => (before ? `${before} to ${address}` : [])),
    updated: doing("update").map((change) => `${change.address} (${differing(change).join(", ")})`),
    created: doing("create").map(({ address }) => address),
    unchanged: doing("no-op").length,
  };
}

function differing({ change: { before, after, after_unknown: unknown } }: ResourceChange): string[] {
  const names = Object.keys({ ...before, ...after });
  return names.filter(
    (name) => unknown[name] === true || JSON.stringify(before?.[name]) !== JSON.stringify(after?.[name]),
  );
}
