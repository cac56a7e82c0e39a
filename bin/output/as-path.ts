import { pathText, UNKNOWN_ASN } from "../../lib/routing";
import type { SpeakerRoutes } from "../../lib/routing";
import type { Overview } from "./route-report";

/** An ASN as it is written; a question mark for one that nobody gave. */
export function asnText(asn: number): string {
  return pathText([asn]);
}

/** An AS path as data, `null` standing for an ASN that nobody gave. */
export function pathData(path: readonly number[]): (number | null)[] {
  return path.map((asn) => (asn === UNKNOWN_ASN ? null : asn));
}

/** The routes of a speaker as data. */
export function speakerData({ asn, received, sent, ...rest }: SpeakerRoutes): object {
  return {
    ...rest,
    asn: pathData([asn])[0],
    received: received.map((route) => ({ ...route, path: pathData(route.path) })),
    sent: sent.map((route) => ({ ...route, path: route.path && pathData(route.path) })),
  };
}

/** The overview as data. */
export function overviewData({ speakers, ...rest }: Overview): object {
  return { speakers: speakers.map((speaker) => ({ ...speaker, asn: pathData([speaker.asn])[0] })), ...rest };
}
