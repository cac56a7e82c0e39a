import { Annotations, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { survivalObjections } from "../../verdict";
import { checkTopology } from "../../rules";
import type { Objection, Violation } from "../../rules";
import { collectTopology } from "../../topology";

const verified = new WeakSet<TerraformStack>();

/**
 * Lets the synthesis of the stack fail when the network breaks a rule that is an error, or does not survive what it must;
 * warnings become annotations.
 * The whole tree is judged before the first stack is written, so that nothing is half-written.
 */
export function verifyAtSynthesis(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (verified.has(stack)) return;
  verified.add(stack);
  stack.node.addValidation({
    validate: () => {
      const topology = collectTopology(stack.node.root);
      const { violations } = checkTopology(topology);
      annotate(
        stack,
        violations.filter((violation) => violation.severity === "warning"),
      );
      const errors = violations.filter((violation) => violation.severity === "error");
      return [...errors, ...survivalObjections(topology)].map(describeViolation);
    },
  });
}

/** An objection as a person reads it: where, what was found, how to put it right, and the page that says so. */
function describeViolation({ rule, path, element, message, fix, page }: Objection): string {
  return `${rule === undefined ? "" : `${rule} `}[${path ?? element}] ${message}. ${fix} (${page})`;
}

function annotate(stack: TerraformStack, warnings: readonly Violation[]): void {
  if (warnings.length === 0) return;
  const byPath = new Map(stack.node.findAll().map((construct) => [construct.node.path, construct]));
  for (const warning of warnings) {
    const construct = warning.path === undefined ? undefined : byPath.get(warning.path);
    if (construct) Annotations.of(construct).addWarning(describeViolation(warning));
  }
}
