import * as fc from "fast-check";
import { ResourceNaming } from "../../../lib/azure";
import { ExpressRouteHub } from "../../../lib/constructs/hubs";
import { Spoke, type SpokeProps } from "../../../lib/constructs/spokes";
import { Ipv4Prefix } from "../../../lib/net";
import { APP, WEST, emptyStack } from "../../support/network";

type Changes = Partial<SpokeProps>;

const spoke = (changes: Changes) => new Spoke(emptyStack(), "app", { ...APP, ...changes });
const rangesOf = (changes: Changes) => spoke(changes).subnetRanges;

/** The ranges of a spoke that is synthesized again with other subnets. */
const again = (before: Changes, after: Changes) => rangesOf({ ...before, ...after, subnetRanges: rangesOf(before) });

const [web, api, data] = ["web", "api", "data"].map((name) => ({ name }));
const WEB_API = { RouteServerSubnet: "10.30.0.0/26", "snet-web": "10.30.0.64/26", "snet-api": "10.30.0.128/26" };

describe("ranges that subnets had before", () => {
  it("are as without a memory the first time", () => {
    expect(rangesOf({ subnets: [web, api] })).toEqual(WEB_API);
    expect(rangesOf({ subnets: [web, api], subnetRanges: {} })).toEqual(WEB_API);
  });

  it("stay when a subnet is put before them, and when they are reordered", () => {
    const before = { subnets: [web, api] };
    const withData = { ...WEB_API, "snet-data": "10.30.0.192/26" };
    expect(again(before, { subnets: [data, web, api] })).toEqual(withData);
    expect(again(before, { subnets: [api, data, web] })).toEqual(withData);
  });

  it("stay when a subnet beside them is removed, whose range is the last choice of a new one", () => {
    expect(again({ subnets: [web, api] }, { subnets: [data, api] })).toEqual({
      RouteServerSubnet: "10.30.0.0/26",
      "snet-api": "10.30.0.128/26",
      "snet-data": "10.30.0.192/26",
    });
    const full = { addressSpace: ["10.30.0.0/24"], subnets: [web, api, { name: "last" }] };
    expect(again(full, { subnets: [data, api, { name: "last" }] })).toMatchObject({ "snet-data": "10.30.0.64/26" });
  });

  it("never go from the route server to a workload", () => {
    const full = { addressSpace: ["10.30.0.0/25"], subnets: [web] };
    expect(() => again(full, { routeServerSubnetAddressPrefix: "10.30.0.0/27", subnets: [web, api] })).toThrow(
      'subnets[1]: no /26 is left for "api" in 10.30.0.0/25',
    );
  });

  it("stay when a subnet beside them is resized, which grows in place where it can", () => {
    const resized = (name: string, prefixLength: number) => ({
      subnets: [web, api].map((each) => ({
        ...each,
        ...(each.name === name ? { prefixLength } : {}),
      })),
    });
    expect(again({ subnets: [web, api] }, resized("web", 27))).toEqual({ ...WEB_API, "snet-web": "10.30.0.64/27" });
    expect(again({ subnets: [web, api] }, resized("api", 25))).toEqual({ ...WEB_API, "snet-api": "10.30.0.128/25" });
    expect(again({ subnets: [web, api] }, resized("web", 25))).toEqual({ ...WEB_API, "snet-web": "10.30.1.0/25" });
  });

  it("stay of a subnet that no longer says its range or its length", () => {
    const explicit = {
      subnets: [
        { name: "web", addressPrefix: "10.30.2.0/24" },
        { name: "api", prefixLength: 28 },
      ],
    };
    expect(again(explicit, { subnets: [web, api] })).toEqual(rangesOf(explicit));
  });

  it("give way to a range that is given", () => {
    const moved = { subnets: [{ name: "web", addressPrefix: "10.30.3.0/24" }, api] };
    expect(again({ subnets: [web, api] }, moved)).toEqual({ ...WEB_API, "snet-web": "10.30.3.0/24" });
  });

  it("stay when the address space gets a range before them, a larger one, or another order", () => {
    const before = { subnets: [web, api] };
    for (const addressSpace of [["10.40.0.0/22", "10.30.0.0/22"], ["10.30.0.0/21"], ["10.30.0.0/24"]]) {
      expect(again(before, { addressSpace })).toEqual(WEB_API);
    }
  });

  it("are told, all together, when the address space leaves them out", () => {
    const before = { subnets: [web, api] };
    expect(() => again(before, { addressSpace: ["10.30.0.128/25", "10.40.0.0/24"] })).toThrow(
      "[network/app] addressSpace: 10.30.0.128/25, 10.40.0.0/24 leaves out snet-web (10.30.0.64/26), RouteServerSubnet " +
        "(10.30.0.0/26); a subnet that is in use cannot move, so keep its range beside new ones, or make another virtual network and move to it; if nothing of this one is deployed, remove it from the lock file or subnetRanges",
    );
    const gone = { addressSpace: ["10.30.0.0/25", "10.40.0.0/24"], subnets: [web] };
    expect(again(before, gone)).toEqual({ RouteServerSubnet: "10.30.0.0/26", "snet-web": "10.30.0.64/26" });
  });

  it("are known by the names in Azure, of a hub's own subnets too", () => {
    const props = { ...WEST, naming: ResourceNaming.withAffixes("prod"), subnets: [web] };
    const hub = (changes: object) => new ExpressRouteHub(emptyStack(), "west", { ...props, ...changes }).subnetRanges;
    const ranges = {
      "snet-prod-west-nva": "10.10.0.0/27",
      "snet-prod-web": "10.10.0.192/26",
      GatewaySubnet: "10.10.0.128/26",
      RouteServerSubnet: "10.10.0.64/26",
    };
    expect(hub({})).toEqual(ranges);
    expect(hub({ addressSpace: ["10.11.0.0/24", ...WEST.addressSpace], subnetRanges: ranges })).toEqual(ranges);
  });

  it("must be ranges", () => {
    expect(() => rangesOf({ subnetRanges: { "snet-web": "10.30.0.64" } })).toThrow(
      'subnetRanges.snet-web: "10.30.0.64" has no prefix length',
    );
  });

  it("never move, whatever happens to the subnets beside", () => {
    const anySubnets = fc.uniqueArray(
      fc.record({
        name: fc.constantFrom("a", "b", "c", "d", "e", "f"),
        prefixLength: fc.constantFrom(26, 27, 28, undefined),
      }),
      { selector: ({ name }) => name, maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(anySubnets, { minLength: 2, maxLength: 5 }), (steps) => {
        let before: Record<string, string> = {};
        for (const subnets of steps) {
          const now = rangesOf({ subnets, subnetRanges: before });
          for (const { name, prefixLength } of subnets) {
            const former = before[`snet-${name}`] as string | undefined;
            const isResized =
              prefixLength !== undefined && former !== undefined && !former.endsWith(`/${prefixLength}`);
            if (former !== undefined && !isResized) expect(now[`snet-${name}`]).toBe(former);
          }
          const all = Object.values(now).map((range) => Ipv4Prefix.parse(range));
          for (const [index, range] of all.entries()) {
            expect(all.slice(index + 1).some((other) => other.overlaps(range))).toBe(false);
          }
          before = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});
