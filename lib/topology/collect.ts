import { TopologyBuilder } from "./builder";
import type { Topology } from "./model";

/** Registered, so that two installed copies of this library still find each other's parts. */
const CONTRIBUTION = Symbol.for("cdktf-azure-route-server.TopologyContribution");

type Contribution = (topology: TopologyBuilder) => void;

/** The little that is asked of a tree of constructs. */
export interface Scope {
  readonly node: { findAll(): readonly object[] };
}

/** Lets a construct contribute its facts to every topology that is collected from a scope around it. */
export function contributesToTopology(construct: object, contribution: Contribution): void {
  Object.defineProperty(construct, CONTRIBUTION, { value: contribution });
}

/** The topology of everything in this scope, in the order in which it was made. */
export function collectTopology(scope: Scope): Topology {
  const builder = new TopologyBuilder();
  for (const construct of scope.node.findAll()) {
    (construct as { [CONTRIBUTION]?: Contribution })[CONTRIBUTION]?.(builder);
  }
  return builder.build();
}
