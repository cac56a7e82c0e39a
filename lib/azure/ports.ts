import { quoted } from "../text";

/** The TCP port of BGP: RFC 4271, 8.2.1. */
export const BGP_PORT = 179;

const LARGEST = 65535;

/**
 * A port, or a range of ports.
 * @pattern ^\d{1,5}(-\d{1,5})?$
 */
export type Ports = string;

/** Says why a text is no port and no range of ports, or `undefined` when it is one. */
export function whyNotPorts(text: string): string | undefined {
  const [, first = "", last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  if (first !== "" && Number(first) <= Number(last) && Number(last) <= LARGEST) return undefined;
  return `${quoted(text)} is no port; expected a number up to ${LARGEST}, or two such as "8443-8445"`;
}
