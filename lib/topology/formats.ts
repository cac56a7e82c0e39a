import { ALLOWED_PEER_ASN, whyNotOnPremisesAsn, whyNotPeerAsn } from "../azure";
import { InvalidAddressError, Ipv4Address, Ipv4Prefix } from "../net";
import type { Formats } from "../document";
import { PREFIX_SOURCES, UNCHANGED_NEXT_HOP } from "./model";

/** The formats that every document about networks has. Each says what is wrong with a value, if anything is. */
export const NETWORK_FORMATS: Formats = {
  "ipv4-cidr": { type: "string", why: (text) => whyNot(text, Ipv4Prefix.parse) },
  "ipv4-address": { type: "string", why: (text) => whyNot(text, Ipv4Address.parse) },
  "next-hop": {
    type: "string",
    why: (text) => {
      if (text === UNCHANGED_NEXT_HOP) return undefined;
      const why = whyNot(text, Ipv4Address.parse);
      return why && `${why}, or ${UNCHANGED_NEXT_HOP}`;
    },
  },
  "peer-asn": {
    type: "number",
    why: (asn) => {
      const why = whyNotPeerAsn(asn);
      return why && `${asn} cannot be used: ${why}; allowed are ${ALLOWED_PEER_ASN}`;
    },
  },
  "on-premises-asn": {
    type: "number",
    why: (asn) => {
      const why = whyNotOnPremisesAsn(asn);
      return why && `${asn} cannot be used: ${why}`;
    },
  },
  "prefix-source": {
    type: "string",
    why: (text) => {
      if ((PREFIX_SOURCES as readonly string[]).includes(text)) return undefined;
      const why = whyNot(text, Ipv4Prefix.parse);
      return why && `${why}, or one of ${PREFIX_SOURCES.join(", ")}`;
    },
  },
};

function whyNot(text: string, parse: (text: string) => unknown): string | undefined {
  // Terraform and routers get the text as it is written.
  if (text !== text.trim()) return `${JSON.stringify(text)} has spaces around it; remove them`;
  try {
    parse(text);
    return undefined;
  } catch (error) {
    if (error instanceof InvalidAddressError) return error.message;
    throw error;
  }
}
