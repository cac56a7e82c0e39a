import { TopologyBuilder } from "./builder";
import type { Topology } from "./model";

/** Registered, so that two installed copies of this library still find each other's parts. */
const CONTRIBUTION = Symbol.for("cdktf-azure-route-server.TopologyContribution");

type Contribution = (topology: TopologyBuilder) => void;

/** The little that is asked of a tree of constructs. */
export interface Scope {
  readonly node: { findAll(): readonly object[] };
}

/**
 * Grows with every contribution and change, so that a topology is collected again only when it would differ. It is
 * global, so that one installed copy of this library notices what another one changes.
 */
const REVISION = Symbol.for("cdktf-azure-route-server.TopologyRevision");
const shared = globalThis as { [REVISION]?: number };

const collected = new WeakMap<Scope, { readonly revision: number; readonly topology: Topology }>();

/** Lets a construct contribute its facts to every topology that is collected from a scope around it. */
export function contributesToTopology(construct: object, contribution: Contribution): void {
  Object.defineProperty(construct, CONTRIBUTION, { value: contribution });
  topologyChanged();
}

/** Says that what a construct contributes is no longer what it was. */
export function topologyChanged(): void {
  shared[REVISION] = (shared[REVISION] ?? 0) + 1;
}

/** The topology of everything in this scope, in the order in which it was made. */
export function collectTopology(scope: Scope): Topology {
  const known = collected.get(scope);
  const revision = shared[REVISION] ?? 0;
  if (known?.revision === revision) return known.topology;
  const builder = new TopologyBuilder();
  for (const construct of scope.node.findAll()) {
    (construct as { [CONTRIBUTION]?: Contribution })[CONTRIBUTION]?.(builder);
  }
  const topology = builder.build();
  collected.set(scope, { revision, topology });
  return topology;
}
