import { Annotations, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import type { Violation } from "../../rules";
import { complaintLine } from "../../text";
import { collectTopology } from "../../topology";
import { verdictOn } from "../../verdict";

/** Marks a stack that is verified already, be it by another installed copy of this library. */
const VERIFIED = Symbol.for("cdktf-azure-route-server.Verified");

/**
 * Makes the synthesis of the stack fail when the network breaks a rule that is an error. Warnings become annotations.
 * Every stack checks the whole tree before the first one is written, so that no synthesis is half-written.
 */
export function verifyAtSynthesis(construct: IConstruct): void {
  const stack: TerraformStack & { [VERIFIED]?: true } = TerraformStack.of(construct);
  if (stack[VERIFIED]) return;
  stack[VERIFIED] = true;
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
