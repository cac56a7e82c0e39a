import { Annotations, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Violation } from "../../rules";
import { complaintLine } from "../../text";
import { collectTopology } from "../../topology";
import { verdictOn } from "../../verdict";

const verified = new WeakSet<TerraformStack>();

/**
 * Makes the synthesis of the stack fail when the network breaks a rule that is an error. Warnings become annotations.
 * Every stack checks the whole tree before the first one is written, so that no synthesis is half-written.
 */
export function verifyAtSynthesis(construct: IConstruct): void {
  const stack = TerraformStack.of(construct);
  if (verified.has(stack)) return;
  verified.add(stack);
  stack.node.addValidation({
    validate: () => {
      const { violations } = verdictOn(collectTopology(stack.node.root));
      annotate(
        stack,
        violations.filter((violation) => violation.severity === "warning"),
      );
      return violations.filter((violation) => violation.severity === "error").map(complaintLine);
    },
  });
}

function annotate(stack: TerraformStack, warnings: readonly Violation[]): void {
  if (warnings.length === 0) return;
  const byPath = new Map(stack.node.findAll().map((construct) => [construct.node.path, construct]));
  for (const warning of warnings) {
    const construct = warning.path === undefined ? undefined : byPath.get(warning.path);
    if (construct) Annotations.of(construct).addWarning(complaintLine(warning));
  }
}
