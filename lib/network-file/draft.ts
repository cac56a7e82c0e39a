import type { FieldPath } from "../text";
import type { DocumentFinding } from "../document";
import type { AcknowledgementDefinition, NetworkDefinition } from "./definition";
import type { CircuitDefinition, SiteDefinition } from "./on-premises-definition";
import type { HubDefinition } from "./hub-definition";
import type { SpokeDefinition } from "./spoke-definition";

type Named<T> = Readonly<Record<string, T | undefined>>;
type Incomplete<T> = { readonly [K in keyof T]?: T[K] extends object | undefined ? Partial<T[K]> : T[K] };

/**
 * The parts of a network file that the schema accepts, so that all other problems can be reported together. Any field
 * may be missing.
 */
export interface Draft extends Omit<
  Partial<NetworkDefinition>,
  "hubs" | "spokes" | "sites" | "circuits" | "acknowledge"
> {
  readonly hubs?: Named<Incomplete<HubDefinition>>;
  readonly spokes?: Named<Incomplete<SpokeDefinition>>;
  readonly sites?: Named<Partial<SiteDefinition>>;
  readonly circuits?: Named<Incomplete<CircuitDefinition>>;
  readonly acknowledge?: readonly (Partial<AcknowledgementDefinition> | undefined)[];
}

export type HubDraft = NonNullable<NonNullable<Draft["hubs"]>[string]>;
export type SpokeDraft = NonNullable<NonNullable<Draft["spokes"]>[string]>;
export type CircuitDraft = NonNullable<NonNullable<Draft["circuits"]>[string]>;

/** The sound part of a document; empty when the document as a whole is something else than a mapping. */
export function draftOf(document: unknown, problems: readonly DocumentFinding[]): Draft {
  if (problems.some(({ path }) => path.length === 0) || typeof document !== "object") return {};
  const draft = structuredClone(document) as Draft;
  for (const { path } of problems) change(draft, path, () => undefined);
  return draft;
}

/**
 * What constructs are made from, to find what else is wrong with a document. Wrong values stay, because without them
 * something would seem to be missing. Fields that do not belong where they are go, and elements with wrong names.
 */
export function attemptOf(document: unknown, problems: readonly DocumentFinding[]): object {
  if (problems.length === 0) return document as object;
  const attempt = draftOf(document, problems.filter(isMisplaced));
  // What is empty is there all the same, and constructs look inside.
  for (const { path } of problems) change(attempt, path, (value) => (value === null ? {} : value));
  return { ...attempt, hubs: attempt.hubs ?? {} };
}

/** What is not for a construct to judge: fields that do not belong there, parts of the whole file, names of others. */
function isMisplaced({ path, about }: DocumentFinding): boolean {
  return about === "field" || path.length <= 2 || path.at(-1) === "name";
}

/** The hubs, spokes, sites or circuits of a draft, by name. */
export function entriesOf<T>(named: Named<T> | undefined): [string, T][] {
  return Object.entries(named ?? {}).flatMap(([name, value]) => (isMapping(value) ? [[name, value]] : []));
}

export function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Gives a field another value; one that is undefined removes it. */
function change(document: object, path: FieldPath, valueOf: (value: unknown) => unknown): void {
  let holder: unknown = document;
  for (const step of path.slice(0, -1)) {
    // It is gone already with something around it.
    if (typeof holder !== "object" || holder === null) return;
    holder = (holder as Record<string | number, unknown>)[step];
  }
  const last = path[path.length - 1];
  if (typeof holder !== "object" || holder === null || !(last in holder)) return;
  const value = valueOf((holder as Record<string | number, unknown>)[last]);
  // Lists keep their length, so that what follows keeps its place.
  if (value === undefined && !Array.isArray(holder)) Reflect.deleteProperty(holder, last);
  else (holder as Record<string | number, unknown>)[last] = value;
}
