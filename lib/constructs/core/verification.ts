import { Annotations, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { complaintLine, quoted, type Complaint } from "../../text";
import { collectTopology } from "../../topology";
import { verdictOn } from "../../verdict";
import { allowNewerAzurerm } from "./provider-version";

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
  allowNewerAzurerm(stack);
  stack.node.addValidation({
    validate: () => {
      const { violations } = verdictOn(collectTopology(stack.node.root));
      const warnings = violations.filter(({ severity }) => severity === "warning");
      const all = warnings.length > 0 ? stack.node.findAll() : [];
      const constructs = new Map(all.map((each) => [each.node.path, each]));
      for (const warning of warnings) {
        const annotated = constructs.get(warning.path ?? "");
        if (annotated) Annotations.of(annotated).addWarning(complaintLine(warning));
      }
      const errors = violations.filter(({ severity }) => severity === "error");
      return [...complaintsAboutName(stack), ...errors].map(complaintLine);
    },
  });
}

/** cdktf makes a folder of this name, which people then type into their shells. */
function complaintsAboutName({ node: { id, path } }: TerraformStack): Complaint[] {
  if (/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(id)) return [];
  const message =
    `the stack is called ${quoted(id)}, which cannot be the name of its folder; expected letters, digits, dots, ` +
    "hyphens and underscores, starting with a letter, digit or underscore; give the stack another id";
  return [{ severity: "error", path, message }];
}
