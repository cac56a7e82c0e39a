import { isValues, type Value, type Values } from "./values";

/** A script with this text fails on the machine. */
export const FAILING_SCRIPT = "# the stand-in lets this script fail";

/** azurerm reads nothing else of the run but this, and keeps the new script in the state even if it failed. */
export function withExitCode(state: Values): Values {
  const exit_code = isFailing(state) ? 1 : 0;
  const texts = ["execution_state", "execution_message", "output", "error_message", "start_time", "end_time"];
  return { ...state, instance_view: [{ ...Object.fromEntries(texts.map((name) => [name, ""])), exit_code }] };
}

export function isFailing({ source }: Values): boolean {
  const [first] = Array.isArray(source) ? (source as readonly Value[]) : [];
  return isValues(first) && typeof first.script === "string" && first.script.includes(FAILING_SCRIPT);
}
