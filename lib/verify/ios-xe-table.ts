import { cellsOf, type ReadRow } from "./read-row";

const HEADER = /^ *Network +Next Hop .*Weight Path/m;
const ADDRESS = "\\d+\\.\\d+\\.\\d+\\.\\d+";
const LINE = new RegExp(`^[ a-zA-Z*>=]{3,6}(${ADDRESS}(?:/\\d+)?)? +(${ADDRESS})(?: |$)`);

export function isIosXe(text: string): boolean {
  return HEADER.test(text);
}

/** The routes that a Cisco router has from neighbours, of `show ip bgp`. */
export function iosXeRows(text: string): ReadRow[] {
  const lines = text.replace(/\r/g, "").split("\n");
  const header = lines.find((line) => HEADER.test(line)) ?? "";
  const column = header.indexOf("Path");
  let prefix = "";
  return lines.slice(lines.indexOf(header) + 1).flatMap((line) => {
    // A long network stands alone, and the rest of its route in the next line.
    const [, alone] = new RegExp(`^[ a-zA-Z*>=]{3,6}(${ADDRESS}/\\d+)\\s*$`).exec(line) ?? [];
    if (alone) prefix = alone;
    const [, network, hop] = LINE.exec(line) ?? [];
    if (network) prefix = withLength(network);
    if (hop === undefined || hop === "0.0.0.0") return [];
    const path = (line.slice(column).match(/\d+/g) ?? []).join("-");
    return [{ prefix, cells: cellsOf({ path, "next hop": hop }) }];
  });
}

/** A network without a length is one of the classes A, B and C. */
function withLength(network: string): string {
  if (network.includes("/")) return network;
  const first = Number(network.split(".")[0]);
  if (network === "0.0.0.0") return "0.0.0.0/0";
  return `${network}/${first < 128 ? 8 : first < 192 ? 16 : 24}`;
}
