import { spawnSync } from "node:child_process";

/** What bash has against a script when it only reads it. */
export function bashSays(script: string): string {
  return spawnSync("bash", ["-n"], { encoding: "utf8", input: script }).stderr;
}

/** What shellcheck has against a script. */
export function shellcheckSays(script: string): string {
  return spawnSync("shellcheck", ["-"], { encoding: "utf8", input: script }).stdout;
}

/** A script with an `if` that has no end. */
export function unfinished(script: string): string {
  return `${script}\nif true; then\n`;
}

/** A script that bash can read, with a variable that nothing sets. */
export function careless(script: string): string {
  return `${script}\nrm -r $unset\n`;
}
