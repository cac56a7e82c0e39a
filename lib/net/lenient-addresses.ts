import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "./ipv4-prefix";

/** Reads a prefix; `undefined` when the text is malformed, which one rule reports for all. */
export function prefixOf(text: string | undefined): Ipv4Prefix | undefined {
  return text?.includes("/") ? readable(() => Ipv4Prefix.parse(text)) : undefined;
}

/** Reads an address; `undefined` when the text is malformed, which one rule reports for all. */
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
