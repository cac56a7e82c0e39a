import { Token } from "cdktf";
import type { InputCheck } from "./input-check";

/** A secret must be a value that Terraform learns when it runs: a text would stand in the synthesized file. */
export function checkSecret(check: InputCheck, prop: string, value: string | undefined): void {
  if (value !== undefined && !Token.isUnresolved(value)) {
    check.fail(prop, "would be written into a file; give the value of a sensitive TerraformVariable");
  }
}
