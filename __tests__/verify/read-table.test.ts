import fc from "fast-check";
import { UnreadableTextError } from "../../lib/import";
import { compare, readManifest, readTable, TABLE_KINDS, type TableSubject } from "../../lib/verify";
import { Simulation } from "../../lib/routing";
import { fixedCases } from "../support/random-cases";
import { dualHomed } from "../support/topologies";

const topology = dualHomed();
const RIB: TableSubject = { kind: "rib", at: "west-nva-1" };
const LEARNED: TableSubject = { kind: "learned", at: "rs-app", neighbor: "vm-nva-west" };
const EFFECTIVE: TableSubject = { kind: "effective", at: "app/snet-workload" };

const rowsOf = (text: string, subject: TableSubject) => readTable(text, "t.json", subject, topology).rows;
const problemOf = (text: string, subject: TableSubject) => {
  try {
    rowsOf(text, subject);
    return undefined;
  } catch (error) {
    if (!(error instanceof UnreadableTextError)) throw error;
    return error.message;
  }
};

describe("a table of Azure", () => {
  // The columns are those of a transcript for Cilium, which has the higher address in IN_0.
  it("is of the instance that the local address says, however Azure numbers it", () => {
    const row = {
      asPath: "65001-64900",
      network: "192.168.0.0/16",
      nextHop: "10.10.0.4",
      origin: "EBgp",
      weight: 32768,
    };
    const { addresses } = topology.routeServers[0];
    const text = JSON.stringify({
      RouteServiceRole_IN_0: [{ ...row, localAddress: addresses[1] }],
      RouteServiceRole_IN_1: [{ ...row, localAddress: "10.30.0.99" }],
      value: null,
    });
    const cells = { path: "65001-64900", "next hop": "10.10.0.4" };
    expect(rowsOf(text, LEARNED)).toEqual([
      { prefix: "192.168.0.0/16", instance: "rs-app/IN_1", cells },
      { prefix: "192.168.0.0/16", instance: "the instance 10.30.0.99", cells },
    ]);
  });

  it("has a row for each of equally good next hops of an interface, in one entry or in several", () => {
    const entry = (hops: string[]) => ({
      addressPrefix: ["192.168.0.0/16"],
      nextHopIpAddress: hops,
      nextHopType: "VirtualNetworkGateway",
      source: "VirtualNetworkGateway",
      state: "Active",
    });
    const together = { value: [entry(["10.10.0.4", "10.20.0.4"])] };
    const apart = { value: [entry(["10.10.0.4"]), entry(["10.20.0.4"])] };
    expect(rowsOf(JSON.stringify(together), EFFECTIVE)).toHaveLength(2);
    expect(rowsOf(JSON.stringify(together), EFFECTIVE)).toEqual(rowsOf(JSON.stringify(apart), EFFECTIVE));
  });

  it("is not compared in rows that nothing predicts, which are counted", () => {
    const row = (prefix: string, nextHopType: string) => ({
      addressPrefix: [prefix],
      nextHopIpAddress: [],
      nextHopType,
      source: "Default",
      state: "Active",
    });
    const text = (type: string) => JSON.stringify({ value: [row("10.30.0.200/32", type)] });
    const comparison = (type: string) =>
      compare(Simulation.of(topology), readTable(text(type), "t.json", { kind: "effective", at: "app" }, topology));
    expect(comparison("InterfaceEndpoint").leftOut).toEqual({ "private endpoints": 1 });
    const unexpected = (type: string) => comparison(type).differences.filter(({ expected }) => !expected);
    expect([unexpected("InterfaceEndpoint").length, unexpected("Internet").length]).toEqual([0, 1]);
  });

  it("of a gateway has the routes of neighbours once, and no own ranges", () => {
    const row = (network: string, asPath: string, origin: string) => ({
      asPath,
      localAddress: "10.10.0.132",
      network,
      nextHop: null,
      origin,
      sourcePeer: "10.10.0.4",
      weight: 32768,
    });
    const rows = [
      row("10.10.0.0/22", "", "Network"),
      row("192.168.0.0/16", "12076-64900", "EBgp"),
      row("192.168.0.0/16", "12076-64900", "IBgp"),
    ];
    expect(rowsOf(JSON.stringify({ value: rows }), { kind: "gateway-learned", at: "west-ergw" })).toEqual([
      { prefix: "192.168.0.0/16", cells: { path: "12076-64900" } },
    ]);
  });

  it.each<[string, string, TableSubject, string]>([
    ["nothing", "", LEARNED, "t.json: is empty: the command that writes it has failed"],
    ["half of it", '{"value": [', EFFECTIVE, "is not valid JSON"],
    ["a table for people", "Name    Source\n", EFFECTIVE, "is a table for people; give the output with: -o json"],
    [
      "another table",
      '{"value": []}',
      LEARNED,
      "is not the output of az network routeserver peering list-learned-routes",
    ],
    [
      "rows of another table",
      '{"value": [{"neighbor": "10.0.0.4"}]}',
      EFFECTIVE,
      "show-effective-route-table: a row has no addressPrefix",
    ],
    ["a row without a range", '{"value": [{"addressPrefix": ["x"]}]}', EFFECTIVE, 'a row for "x", which is no range'],
    ["something else", '{"a": 1}', RIB, "is no routes of a router"],
  ])("is refused when it is %s", (_, text, subject, message) => {
    expect(problemOf(text, subject)).toContain(message);
  });

  it("is read or refused, whatever it is", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(...TABLE_KINDS), (text, kind) => {
        expect(problemOf(text, { kind, at: "rs-app", neighbor: "vm-nva-west" }) ?? "").not.toMatch(
          /undefined|\[object/,
        );
      }),
      fixedCases(200),
    );
  });
});

describe("the routes of a router", () => {
  // Each is what the router prints for the same three routes: one of its own, one from a route server, one from a site.
  const FROM_OTHERS = [
    { prefix: "10.30.0.0/22", cells: { path: "65515", "next hop": "10.30.0.4" } },
    { prefix: "192.168.0.0/16", cells: { path: "65515-12076-64900", "next hop": "10.10.0.68" } },
  ];

  it("are read as FRR prints them", () => {
    const text = JSON.stringify({
      vrfName: "default",
      routerId: "10.10.0.4",
      localAS: 65001,
      routes: {
        "0.0.0.0/0": [{ valid: true, bestpath: true, path: "", peerId: "(unspec)", nexthops: [{ ip: "0.0.0.0" }] }],
        "10.30.0.0/22": [
          { valid: true, path: "65515", peerId: "10.30.0.4", nexthops: [{ ip: "10.30.0.4", afi: "ipv4" }] },
        ],
        "192.168.0.0/16": [
          { valid: true, path: "65515 12076 64900", peerId: "10.10.0.68", nexthops: [{ ip: "10.10.0.68" }] },
        ],
      },
    });
    expect(rowsOf(text, RIB)).toEqual(FROM_OTHERS);
  });

  it("are read as BIRD prints them", () => {
    const text = `BIRD 2.0.12 ready.
Table master4:
0.0.0.0/0            unicast [internet 10:00:00.000] * (200)
	via 10.10.0.1 on eth0
	Type: static univ
10.30.0.0/22         unicast [app_rs_0 10:00:01.000] * (100) [AS65515i]
	via 10.10.0.1 on eth0
	Type: BGP univ
	BGP.origin: IGP
	BGP.as_path: 65515
	BGP.next_hop: 10.30.0.4
	BGP.local_pref: 100
192.168.0.0/16       unicast [west_rs_0 10:00:02.000] * (100) [AS64900i]
	via 10.10.0.1 on eth0
	Type: BGP univ
	BGP.as_path: 65515 12076 64900
	BGP.next_hop: 10.10.0.68
                     unicast [west_rs_1 10:00:02.000] (100) [AS64900i]
	via 10.10.0.1 on eth0
	Type: BGP univ
	BGP.as_path: 65515 12076 64900
	BGP.next_hop: 10.10.0.69
`;
    const second = { prefix: "192.168.0.0/16", cells: { path: "65515-12076-64900", "next hop": "10.10.0.69" } };
    expect(rowsOf(text, RIB)).toEqual([...FROM_OTHERS, second]);
  });

  it("are read as Cisco IOS-XE prints them", () => {
    const text = `BGP table version is 5, local router ID is 10.10.0.4
Status codes: s suppressed, d damped, h history, * valid, > best, i - internal,
Origin codes: i - IGP, e - EGP, ? - incomplete

     Network          Next Hop            Metric LocPrf Weight Path
 *>   0.0.0.0          0.0.0.0                  0         32768 i
 *>   10.30.0.0/22     10.30.0.4                              0 65515 i
 *>   192.168.0.0/16   10.10.0.68                             0 65515 12076 64900 i
 *                     10.10.0.69                             0 65515 12076 64900 i
 *>   192.168.77.0     10.10.0.68               0             0 65515 ?
`;
    expect(rowsOf(text, RIB)).toEqual([
      ...FROM_OTHERS,
      { prefix: "192.168.0.0/16", cells: { path: "65515-12076-64900", "next hop": "10.10.0.69" } },
      { prefix: "192.168.77.0/24", cells: { path: "65515", "next hop": "10.10.0.68" } },
    ]);
  });
});

describe("a manifest", () => {
  const messageOf = (text: string) => {
    try {
      readManifest(text, "tables.json");
      return undefined;
    } catch (error) {
      return (error as Error).message;
    }
  };
  const table = { file: "a.json", kind: "rib", at: "west-nva-1" };

  it("lists tables", () => {
    expect(messageOf(JSON.stringify({ version: 1, tables: [table] }))).toBeUndefined();
  });

  it.each([
    [JSON.stringify({ version: 1, tables: [] }), "tables.json: tables: is empty"],
    [
      JSON.stringify({ version: 1, tables: [{ ...table, kind: "bgp" }] }),
      'tables.json: tables[0].kind: "bgp" is not possible; allowed are effective, learned',
    ],
    [JSON.stringify({ version: 2, tables: [table] }), "tables.json: version: is 2; this release reads version 1"],
    [JSON.stringify({ value: [] }), "is a table, not the manifest of a folder"],
  ])("is refused with what is wrong: %s", (text, message) => {
    expect(messageOf(text)).toContain(message);
  });
});
