import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readTopology } from "../../lib/import/topology-file";
import { pathText, Simulation, type ReceivedRoute } from "../../lib/routing";
import { onOneLine } from "../../lib/text";
import { advertised, effectiveRoutes, held, learned, networksOf, sent, ways } from "../support/route-tables";

/**
 * The tables that published labs captured in Azure, as `published/NAME.txt` has them for the network in `published/NAME.json`.
 * A table starts with `## KIND PLACE [NEIGHBOUR] [--fail ELEMENT] # remark`.
 */
const FOLDER = join(__dirname, "published");

interface Table {
  readonly kind: string;
  readonly places: readonly string[];
  readonly failed: readonly string[];
  readonly rows: readonly string[];
}

/** A row that is published and not simulated has a `-` before it, one that is simulated and not published a `+`. */
interface Exception {
  readonly why: string;
  readonly rows: readonly string[];
}

const OWN_RANGES =
  "tables of 2021 and 2022 list what is equal to or inside the route server's own ranges, tables of 2026 do not; network interfaces never have it";

const NOT_FORWARDED =
  "the spokes' peerings do not allow forwarded traffic, and what appliances forwarded arrived; Microsoft says that it does not (virtual-network-manage-peering)";

const PASSED_ON_BY_A_SITE =
  "the router of a site passes on by one link what it learned by another; the simulated one tells appliances of sites only";

const EQUAL_PATHS =
  "of two paths of one length, the router keeps the one that came first; the simulation compares router IDs";

const EXCEPTIONS: Readonly<Record<string, Exception>> = {
  "next-hop-of-another-route-server way spoke1 on-prem": {
    why: "Microsoft says that a route server forwards nothing (route-server-faq), three labs of one author that it takes packets to the gateway: the model counts on the former",
    rows: ["+ spoke1 > azfw: dropped", "- spoke1 > azfw > hub-gw-er > circuit > on-prem: delivered"],
  },
  "failover arrived secondary ars/IN_0": {
    why: "the lab prints this one update only; and it saw appliances learn from each other in 2021 without branch-to-branch, which labs of 2026 without it do not",
    rows: ["+ 10.0.0.0/16 65515", "- 10.1.0.5/32 65515-65010"],
  },
  "failover-with-branch-to-branch arrived secondary ars/IN_0": {
    why: "the lab prints this one update only",
    rows: ["+ 10.0.0.0/16 65515"],
  },
  "ipsec-between-appliances held branch1 vpngw1": {
    why: "the lab's third site was not connected when it was captured: its own trace to it ends, too",
    rows: ["+ 10.30.0.0/24 65515-65000-65000-65003"],
  },
  "user-route-of-the-hub held branch1 vpngw1": {
    why: "Microsoft says that a user route of GatewaySubnet which catches RouteServerSubnet ends the exchange (troubleshoot-route-server); here it went on through the appliance",
    rows: ["- 10.4.0.0/16 65515-65000-65000", "- 10.5.0.0/16 65515-65000-65000", "- 10.22.0.0/16 65515-65000-65000"],
  },
  "paths-replaced learned rs-hub/IN_0 hubfw": {
    why: OWN_RANGES,
    rows: ["- 10.80.0.0/24 10.80.0.100 10100", "- 10.80.1.0/24 10.80.0.100 10100"],
  },
  "paths-replaced learned rs-avs/IN_0 avsfw": {
    why: OWN_RANGES,
    rows: ["- 10.80.4.0/24 10.80.4.100 10200", "- 10.80.5.0/24 10.80.4.100 10200"],
  },
  "hubs-without-gateways learned rs1 nva1": {
    why: OWN_RANGES,
    rows: [
      "- 10.0.1.0/24 10.1.0.10 65001",
      "- 10.0.2.0/24 10.1.0.10 65001",
      "- 10.1.0.0/24 10.1.0.10 65001-65001",
      "- 10.255.0.0/24 10.1.0.10 65001-65001",
    ],
  },
  "hubs-without-gateways learned rs2 nva2": {
    why: OWN_RANGES,
    rows: ["- 10.0.3.0/24 10.2.0.10 65001", "- 10.0.4.0/24 10.2.0.10 65001", "- 10.2.0.0/24 10.2.0.10 65001-65001"],
  },
  "appliance-with-two-route-servers learned rs1 nva2": {
    why: OWN_RANGES,
    rows: [
      "- 10.0.1.0/24 10.2.0.10 65001-65001",
      "- 10.0.2.0/24 10.2.0.10 65001-65001",
      "- 10.1.0.0/24 10.2.0.10 65001-65001",
    ],
  },
  "ipsec-between-hubs accepted RouteServer CSR": { why: OWN_RANGES, rows: ["- 10.1.10.0/24"] },
  "ipsec-between-hubs-as-override accepted RouteServer CSR": {
    why: OWN_RANGES,
    rows: ["- 10.1.0.0/16", "- 10.1.10.0/24", "- 10.4.0.0/16"],
  },
  "peering-between-hubs-with-user-routes way Spoke-Vnet Spoke1-Vnet": {
    why: NOT_FORWARDED,
    rows: ["+ Spoke-Vnet > CSR > CSR1: dropped", "- Spoke-Vnet > CSR > CSR1 > Spoke1-Vnet: delivered"],
  },
  "peering-between-hubs-with-user-routes way Spoke1-Vnet Spoke-Vnet": {
    why: NOT_FORWARDED,
    rows: ["+ Spoke1-Vnet > CSR1 > CSR: dropped", "- Spoke1-Vnet > CSR1 > CSR > Spoke-Vnet: delivered"],
  },
  "linked-sites bgp dc1": {
    why: "an Azure VPN gateway stands for the site, by a connection of type Vnet2Vnet, and learned nothing of a hub; the Linux router that took its place did",
    rows: [
      "+ 10.10.0.0/16 vpngw-hub1 65515",
      "+ 10.11.0.0/24 vpngw-hub1 65515",
      "+ 10.20.0.0/16 dc2 65003-65515",
      "+ 10.21.0.0/24 dc2 65003-65515",
    ],
  },
  "linked-sites-filtered held vpngw-hub1 ars-hub1/IN_0": {
    why: "the table has the Internet with the gateway itself as next hop and without a path; that of the same gateway four days before (bird-appliance) has this row",
    rows: ["+ 0.0.0.0/0 65001"],
  },
  "prepend-by-a-site bgp csr1": {
    why: PASSED_ON_BY_A_SITE,
    rows: [
      "- 10.0.0.0/24 vnet5 65005-65002-65515",
      "- 10.0.1.0/24 vnet5 65005-65002-65515",
      "- 10.102.1.0/24 vnet5 65005-65002",
      "- 10.102.2.0/24 vnet5 65005-65002",
      "- 10.102.3.0/24 vnet5 65005-65002",
    ],
  },
  "prepend-by-a-site bgp csr2": {
    why: PASSED_ON_BY_A_SITE,
    rows: [
      "- 10.101.1.0/24 vnet5 65005-65005-65001",
      "- 10.101.2.0/24 vnet5 65005-65005-65001",
      "- 10.101.3.0/24 vnet5 65005-65005-65001",
    ],
  },
  "prepend-by-an-appliance bgp csr1": {
    why: EQUAL_PATHS,
    rows: ["- 10.0.0.0/24 csr5 65005-65002-65515", "- 10.0.1.0/24 csr5 65005-65002-65515"],
  },
  "prepend-by-an-appliance bgp csr2": {
    why: EQUAL_PATHS,
    rows: ["+ 10.0.0.0/24 csr5 65005-65005-65001-65515", "+ 10.0.1.0/24 csr5 65005-65005-65001-65515"],
  },
};

const KINDS: Readonly<Record<string, (simulation: Simulation, ...places: string[]) => string[]>> = {
  /** The networks that a route server took from an appliance, where the paths are not published. */
  accepted: (simulation, server, neighbor) => networksIn(learned(simulation, server, neighbor)),
  advertised: (simulation, sender, receiver) =>
    simulation.topology.routeServers.some(({ name }) => name === sender)
      ? advertised(simulation, sender, receiver)
      : sent(simulation, sender, receiver),
  /** The networks that an appliance sends: routers print paths and next hops as they are before they change them. */
  announced: (simulation, speaker, neighbor) => networksIn(sent(simulation, speaker, neighbor)),
  /** Of what an appliance receives, also what it drops. */
  arrived: (simulation, speaker, neighbor) =>
    receivedBy(simulation, speaker, ({ from }) => from === neighbor).map(
      ({ prefix, path }) => `${prefix} ${text(path)}`,
    ),
  best: (simulation, speaker) => receivedBy(simulation, speaker, ({ status }) => status === "best").map(withSender),
  bgp: (simulation, speaker) => receivedBy(simulation, speaker, ({ status }) => status !== "dropped").map(withSender),
  bgpRows: (simulation, subnet) =>
    effectiveRoutes(simulation, subnet).filter((row) => row.startsWith("VirtualNetworkGateway")),
  effective: effectiveRoutes,
  held,
  learned,
  networks: networksOf,
  way: (simulation, from, to) => ways(simulation.trace(from, to)),
};

function receivedBy(simulation: Simulation, speaker: string, isShown: (route: ReceivedRoute) => boolean) {
  const [routes] = simulation.routesOf(speaker);
  return routes.received.filter(isShown);
}

function networksIn(rows: readonly string[]): string[] {
  return rows.map((row) => row.split(" ")[0]);
}

function withSender({ prefix, from = "itself", path }: ReceivedRoute): string {
  return `${prefix} ${from} ${text(path)}`;
}

function text(path: readonly number[]): string {
  return path.length === 0 ? "-" : pathText(path).replaceAll(" ", "-");
}

function tablesIn(file: string): Table[] {
  const blocks = readFileSync(file, "utf8").split(/^## /m).slice(1);
  return blocks.map((block) => {
    const [head, ...lines] = block.split("\n");
    const [words, ...failures] = head.replace(/#.*/, "").split("--fail");
    const [kind, ...places] = words.trim().split(/\s+/);
    const rows = lines.map(onOneLine).filter((line) => line !== "");
    return { kind, places, failed: failures.map((name) => name.trim()), rows };
  });
}

/** The rows that only one of two tables has. */
function unlike(published: readonly string[], simulated: readonly string[]): string[] {
  return [
    ...without(simulated, published).map((row) => `+ ${row}`),
    ...without(published, simulated).map((row) => `- ${row}`),
  ];
}

function without(rows: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const index = left.indexOf(row);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

const labs = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => {
    const lab = basename(name, ".json");
    const tables = tablesIn(join(FOLDER, `${lab}.txt`)).map((table) => {
      const { kind, places, failed } = table;
      return { title: [kind, ...places, ...failed.flatMap((each) => ["--fail", each])].join(" "), table };
    });
    const file = join(FOLDER, name);
    return { lab, tables, network: Simulation.of(readTopology(readFileSync(file, "utf8"), file)) };
  });

describe.each(labs)("the published tables of $lab", ({ lab, tables, network }) => {
  it.each(tables)("$title", ({ title, table: { kind, places, failed, rows } }) => {
    const simulated = KINDS[kind](network.fail(...failed), ...places);
    expect(rows).not.toEqual([]);
    expect(unlike(rows, [...simulated].sort())).toEqual(EXCEPTIONS[`${lab} ${title}`]?.rows ?? []);
  });
});

it("excepts no table that is not there", () => {
  const there = labs.flatMap(({ lab, tables }) => tables.map(({ title }) => `${lab} ${title}`));
  expect(Object.keys(EXCEPTIONS).filter((name) => !there.includes(name))).toEqual([]);
});
