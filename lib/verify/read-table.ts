import { UnreadableTextError, problemIn, whyNotJson } from "../import";
import { prefixOf } from "../net";
import { quoted, shorten, whyNotUtf8 } from "../text";
import type { Topology } from "../topology";
import { azureRows } from "./azure-tables";
import { birdRows, isBird } from "./bird-table";
import { frrRows } from "./frr-table";
import { iosXeRows, isIosXe } from "./ios-xe-table";
import type { ReadRow } from "./read-row";
import type { FoundTable, TableSubject } from "./table";

/** Says why a text is not the table that it should be. */
class InvalidTableError extends UnreadableTextError {}

/**
 * Reads a table: the JSON of Azure's command line, or the routes of a router.
 * @param subject what it is of
 * @throws UnreadableTextError
 */
export function readTable(text: string, file: string, subject: TableSubject, topology: Topology): FoundTable {
  const refuse = (message: string) => new InvalidTableError([problemIn(file, "", message)]);
  const read = rowsOf(text.replace(/^\uFEFF/, ""), subject, topology, refuse);
  const rows = read.map((row) => {
    const prefix =
      typeof row.prefix === "string" ? (prefixOf(row.prefix)?.toString() ?? addressIn(row.prefix, subject)) : undefined;
    if (prefix === undefined)
      throw refuse(`has a row for ${quoted(shorten(String(row.prefix)))}, which is no range in CIDR notation`);
    return { ...row, prefix };
  });
  return { ...subject, file, rows };
}

/** Tables of neighbours have addresses in place of ranges. */
function addressIn(text: string, { kind }: TableSubject): string | undefined {
  return kind === "gateway-peers" ? text : undefined;
}

function rowsOf(
  text: string,
  subject: TableSubject,
  topology: Topology,
  refuse: (message: string) => Error,
): ReadRow[] {
  if (subject.kind === "rib") {
    if (isBird(text)) return birdRows(text);
    if (isIosXe(text)) return iosXeRows(text);
    const rows = frrRows(parsed(text, refuse));
    if (rows) return rows;
    throw refuse(
      `is no routes of a router; give the output of vtysh -c "show bgp ipv4 unicast json", birdc show route all, or show ip bgp`,
    );
  }
  const rows = azureRows(parsed(text, refuse), subject, topology);
  if (typeof rows === "string") throw refuse(rows);
  return rows;
}

function parsed(text: string, refuse: (message: string) => Error): unknown {
  if (text.trim() === "") throw refuse("is empty: the command that writes it has failed");
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const why = whyNotUtf8(text);
    if (why !== undefined) throw refuse(why);
    const isForPeople = /^\s*(Name|Source|Network|ERROR|WARNING|AddressPrefix)\b/.test(text);
    throw refuse(isForPeople ? "is a table for people; give the output with: -o json" : whyNotJson(text, error));
  }
}
