import { cellsOf, type ReadRow } from "./read-row";

export function isBird(text: string): boolean {
  return /^(BIRD \d|Table \w+:)/m.test(text);
}

/** The routes that BIRD has from neighbours, of `show route all`. */
export function birdRows(text: string): ReadRow[] {
  // Each route starts with the network, or with blanks below another route to the same one.
  const blocks = text.split(/^(?=\S+ +unicast | {2,}unicast )/m).slice(1);
  let prefix = "";
  return blocks.flatMap((block) => {
    const [, network] = /^(\S+) /.exec(block) ?? [];
    if (network) prefix = network;
    if (!/^\s*Type: BGP/m.test(block)) return [];
    const attribute = (name: string) => new RegExp(`^\\s*(?:BGP\\.)?${name}: ?(.*)$`, "m").exec(block)?.[1].trim();
    const [hop] = attribute("next_hop")?.split(" ") ?? [];
    return [
      {
        prefix,
        cells: cellsOf({ path: (attribute("as_path") ?? "").split(" ").filter(Boolean).join("-"), "next hop": hop }),
      },
    ];
  });
}
