import { Argument, InvalidArgumentError, Option } from "commander";
import { visible } from "../../lib/text";
import { DEFAULT_NETWORK_FILE } from "./files";

/** Refuses an empty name, such as from an unset shell variable. */
export function notEmpty(name: string): string {
  if (name === "") throw new InvalidArgumentError("It is empty.");
  return name;
}

/** A name of the network, as its elements are called: what cannot be seen is written as in JSON. */
export function nameGiven(name: string): string {
  return visible(notEmpty(name));
}

export const fileArgument = () =>
  new Argument("[FILE]", `the network file (default: "${DEFAULT_NETWORK_FILE}")`).argParser(notEmpty);

export const topologyOption = () =>
  new Option(
    "-t, --topology <TOPOLOGY.json>",
    'read a topology, such as cdktf.out/topology.json, or "-" for stdin, instead of FILE',
  ).argParser(notEmpty);

export const terraformOption = () =>
  new Option(
    "--terraform <PLAN.json>",
    'read the output of "terraform show -json" for a plan or a state, or "-" for stdin, instead of FILE; repeatable',
  ).argParser((name: string, names: readonly string[] | undefined) => [...(names ?? []), notEmpty(name)]);

export const failOption = () =>
  new Option(
    "--fail <ELEMENT>",
    "simulate the failure of an element, an instance or what it can lose, a session or peering A~B, a zone, location or " +
      "region; repeatable",
  )
    .argParser((name: string, names: readonly string[]) => [...names, nameGiven(name)])
    .default([], "none");

export const jsonOption = () => new Option("--json", "print one JSON document, even when something is wrong");
