import { type FailureKindDefinition, namesOf, speakerNamed } from "./failure-kind";

/** One of the two instances of a route server. */
export const routeServerInstance: FailureKindDefinition = {
  cases: ({ speakers }) => namesOf(speakers.all.filter(({ kind }) => kind === "route-server")),
  outOfOrder: speakerNamed,
};
