import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "./ipv4-prefix";

/** The range that a text names, or `undefined`: that a text is malformed is the finding of one rule only. */
export function prefixOf(text: string | undefined): Ipv4Prefix | undefined {
  return text?.includes("/") ? readable(() => Ipv4Prefix.parse(text)) : undefined;
}

/** The address that a text names, or `undefined`: that a text is malformed is the finding of one rule only. */
export function addressOf(text: string | undefined): Ipv4Address | undefined {
  return text === undefined ? undefined : readable(() => Ipv4Address.parse(text));
}

function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof InvalidAddressError) return undefined;
    throw error;
  }
}
