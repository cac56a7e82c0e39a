import type { PageName } from "../azure";
import type { Complaint, Severity } from "../text";
import type { Topology, TopologyLookup } from "../topology";

/** What a rule says to people, whatever it looks at. */
export interface RuleText {
  /** Stable: `ARS` and three digits. */
  readonly id: string;
  readonly severity: Severity;
  /** One line that says what is right. */
  readonly title: string;
  /** What goes wrong in Azure otherwise. */
  readonly why: string;
  /** How to put it right. */
  readonly fix: string;
  /** The page that states the fact. */
  readonly page: PageName;
  /** False when the network cannot be understood, let alone deployed, while the rule is broken. */
  readonly acknowledgeable?: false;
}

/** Something a network must or should keep to, with where the fact comes from. */
export interface Rule extends RuleText {
  /** Every place where the network breaks the rule. */
  check(topology: Topology, lookup: TopologyLookup): Finding[];
}

/** Something an acknowledgement must keep to, which only shows when all other rules have been checked. */
export interface AcknowledgementRule extends RuleText {
  /** Every acknowledgement that breaks the rule, given what the rules for networks are and what they found. */
  checkAcknowledgements(topology: Topology, rules: readonly RuleText[], violations: readonly Violation[]): Finding[];
}

/** One place where a network breaks a rule. */
export interface Finding extends Pick<Complaint, "path" | "field" | "message"> {
  readonly element: string;
}

/** A finding with the rule it breaks. */
export interface Violation extends Complaint {
  readonly element: string;
  readonly rule: string;
  readonly fix: string;
  readonly page: string;
}

/** A violation that the designer of the network knows of and accepts. */
export interface AcknowledgedViolation extends Violation {
  readonly reason: string;
}

export interface Named {
  readonly name: string;
  readonly path?: string;
}

/** A finding about one field of an element. */
export function findingAt(element: Named, field: string | undefined, message: string): Finding {
  return { element: element.name, path: element.path, field, message };
}

interface Half {
  readonly from: string;
  readonly to: string;
  readonly path?: string;
}

/** A half of a virtual network peering has no name of its own: it goes by its two ends. */
export function namedHalf({ from, to, path }: Half): Named {
  return { name: `${from}->${to}`, path };
}

/** A finding about one half of a virtual network peering. */
export function findingAtHalf(half: Half, field: string | undefined, message: string): Finding {
  return findingAt(namedHalf(half), field, message);
}
