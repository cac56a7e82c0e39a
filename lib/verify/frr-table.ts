import { cellsOf, isObject, type ReadRow } from "./read-row";

/** The routes that FRR has from neighbours, of `show bgp ipv4 unicast json`; nothing if it is something else. */
export function frrRows(document: unknown): ReadRow[] | undefined {
  if (!isObject(document) || !isObject(document.routes)) return undefined;
  return Object.entries(document.routes).flatMap(([prefix, paths]) =>
    (Array.isArray(paths) ? paths : []).filter(isObject).flatMap(({ path, peerId, nexthops }) => {
      if (peerId === "(unspec)") return [];
      const [hop] = Array.isArray(nexthops) ? nexthops.filter(isObject) : [];
      const asns = typeof path === "string" ? path.split(" ").filter((asn) => asn !== "") : [];
      return [{ prefix, cells: cellsOf({ path: asns.join("-"), "next hop": (hop as typeof hop | undefined)?.ip }) }];
    }),
  );
}
