import type { Topology } from "../topology";
import { cellsOf, isObject, type Json, type ReadRow } from "./read-row";
import { CONNECTED, distinct, stateCell, type TableKind, type TableSubject } from "./table";

/** The commands of Azure's command line that print the tables. */
const COMMANDS: Readonly<Record<Exclude<TableKind, "rib">, string>> = {
  effective: "az network nic show-effective-route-table",
  learned: "az network routeserver peering list-learned-routes",
  advertised: "az network routeserver peering list-advertised-routes",
  "gateway-learned": "az network vnet-gateway list-learned-routes",
  "gateway-advertised": "az network vnet-gateway list-advertised-routes",
  "gateway-peers": "az network vnet-gateway list-bgp-peer-status",
  circuit: "az network express-route list-route-tables",
};

/** The rows of a table as Azure's command line prints it with `-o json`; or why it is none. */
export function azureRows(document: unknown, { kind, at }: TableSubject, topology: Topology): ReadRow[] | string {
  const expected = `is not the output of ${COMMANDS[kind as Exclude<TableKind, "rib">]}`;
  if (kind === "learned" || kind === "advertised") {
    const lists = isObject(document)
      ? Object.entries(document).filter(([name]) => /^RouteServiceRole_IN_\d$/.test(name))
      : [];
    if (lists.length === 0) return expected;
    const addresses = topology.routeServers.find(({ name }) => name === at)?.addresses ?? [];
    return lists.flatMap(([, rows]) => objectsIn(rows)).map((row) => routeServerRow(row, at, addresses));
  }
  const value = isObject(document) ? document.value : document;
  if (!Array.isArray(value)) return expected;
  const rows = value.filter(isObject);
  const unlike = rows.find((row) => !(COLUMN_OF[kind] in row));
  if (rows.length < value.length || unlike) return `${expected}: a row has no ${COLUMN_OF[kind]}`;
  return READERS[kind](rows);
}

const COLUMN_OF: Readonly<Record<string, string>> = {
  effective: "addressPrefix",
  "gateway-learned": "network",
  "gateway-advertised": "network",
  "gateway-peers": "neighbor",
  circuit: "network",
};

const READERS: Readonly<Record<string, (rows: readonly Json[]) => ReadRow[]>> = {
  effective: (rows) => rows.flatMap(effectiveRows),
  "gateway-learned": (rows) => distinct(rows.filter(({ origin }) => origin !== "Network").map(pathRow)),
  "gateway-advertised": (rows) => distinct(rows.map(pathRow)),
  "gateway-peers": (rows) =>
    rows.map(({ neighbor, state }) => ({
      prefix: neighbor,
      cells: { state: stateCell(state === CONNECTED) },
    })),
  circuit: (rows) => distinct(rows.map(({ network, path }) => ({ prefix: network, cells: { path: asPath(path) } }))),
};

/** Azure numbers the instances of a route server either way round: only their addresses tell which one it is. */
function routeServerRow(row: Json, at: string, addresses: readonly string[]): ReadRow {
  const { localAddress, network, asPath: path, nextHop } = row;
  const index = addresses.indexOf(String(localAddress));
  const instance = index < 0 ? `the instance ${String(localAddress)}` : `${at}/IN_${index}`;
  return { prefix: network, instance, cells: cellsOf({ path: asPath(path), "next hop": nextHop }) };
}

function pathRow({ network, asPath: path }: Json): ReadRow {
  return { prefix: network, cells: { path: asPath(path) } };
}

function effectiveRows({ source, state, addressPrefix, nextHopType, nextHopIpAddress }: Json): ReadRow[] {
  const hops: readonly unknown[] = listOf(nextHopIpAddress);
  const cells = cellsOf({ source, state, "next hop type": nextHopType });
  return listOf(addressPrefix).flatMap((prefix) =>
    (hops.length === 0 ? [undefined] : hops).map((hop) => ({
      prefix,
      cells: { ...cells, ...cellsOf({ "next hop": hop }) },
    })),
  );
}

/** Azure joins the ASNs by hyphens, Microsoft's edge by blanks. */
function asPath(path: unknown): string {
  return typeof path === "string"
    ? path
        .trim()
        .split(/[\s-]+/)
        .filter((asn) => /^\d+$/.test(asn))
        .join("-")
    : "";
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

function objectsIn(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}
