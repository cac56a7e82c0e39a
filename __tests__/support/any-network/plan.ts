import * as fc from "fast-check";
import type { BgpTimers, RoutingPreference } from "../../../lib/topology";

/** A hub and what it reaches on premises. */
export interface HubPlan {
  readonly kind: "express-route" | "vpn" | "coexisting" | "plain";
  readonly instances: number;
  readonly loadBalancer: boolean;
  /** Whether a second appliance has the same sessions as the first. */
  readonly secondAppliance: boolean;
  readonly deployed: boolean;
  readonly internetEgress: boolean;
  readonly routingPreference: RoutingPreference;
  readonly returnThroughAppliance: boolean;
  /** Whether the routers of its sites speak BGP with its appliances in tunnels, besides what gateways it has. */
  readonly tunnels: boolean;
  readonly fastPath: boolean;
  readonly twoRanges: boolean;
  readonly timers: BgpTimers;
}

export interface SitePlan {
  readonly prefixes: number;
  readonly moreSpecifics: boolean;
  /** A site without an ASN has static routes, unless a circuit or a tunnel makes it speak BGP. */
  readonly asn: "none" | "two bytes" | "four bytes";
  /** By which hubs it is reached, in order of preference if it has one. */
  readonly hubs: readonly number[];
  readonly prefers: boolean;
}

export interface SpokePlan {
  /** The route server of its own, that of another spoke, or the gateways of one hub. */
  readonly uses: "own" | "remote" | "gateways";
  readonly twoRanges: boolean;
  /** Which of the dual-homed networks it is in. */
  readonly network: number;
}

/** A dual-homed network: some of the hubs in order. */
export interface DualHomedPlan {
  readonly hubs: readonly number[];
  readonly ranked: boolean;
  readonly spokeToSpoke: boolean;
}

export interface NetworkPlan {
  readonly hubs: readonly HubPlan[];
  readonly sites: readonly SitePlan[];
  readonly spokes: readonly SpokePlan[];
  readonly networks: readonly DualHomedPlan[];
  readonly sharedCircuits: boolean;
  readonly advertiseHubs: boolean;
  /** The hubs whose ExpressRoute gateways accept traffic from other virtual networks. */
  readonly openHubs: readonly number[];
}

/** True now and then. */
const seldom = fc.constantFrom(false, false, false, true);

const hubPlan: fc.Arbitrary<HubPlan> = fc.record({
  kind: fc.constantFrom("express-route", "vpn", "coexisting", "plain"),
  instances: fc.constantFrom(1, 1, 2, 2, 3),
  loadBalancer: fc.boolean(),
  secondAppliance: seldom,
  deployed: fc.boolean(),
  internetEgress: fc.boolean(),
  routingPreference: fc.constantFrom("ExpressRoute", "VpnGateway", "ASPath"),
  returnThroughAppliance: fc.constantFrom(true, true, false),
  tunnels: fc.boolean(),
  fastPath: fc.boolean(),
  twoRanges: seldom,
  timers: fc.constantFrom({ keepalive: 60, hold: 180 }, { keepalive: 10, hold: 30 }, { keepalive: 1, hold: 3 }),
});

const sitePlan: fc.Arbitrary<SitePlan> = fc.record({
  prefixes: fc.integer({ min: 1, max: 2 }),
  moreSpecifics: fc.boolean(),
  asn: fc.constantFrom("none", "two bytes", "four bytes"),
  hubs: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }),
  prefers: fc.boolean(),
});

const spokePlan: fc.Arbitrary<SpokePlan> = fc.record({
  uses: fc.constantFrom("own", "own", "remote", "gateways"),
  twoRanges: seldom,
  network: fc.constantFrom(0, 0, 1),
});

const dualHomedPlan: fc.Arbitrary<DualHomedPlan> = fc.record({
  hubs: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 2 }),
  ranked: fc.boolean(),
  spokeToSpoke: fc.boolean(),
});

export const networkPlan: fc.Arbitrary<NetworkPlan> = fc.record({
  hubs: fc.array(hubPlan, { minLength: 2, maxLength: 4 }),
  sites: fc.array(sitePlan, { minLength: 1, maxLength: 3 }),
  spokes: fc.array(spokePlan, { minLength: 1, maxLength: 4 }),
  networks: fc.array(dualHomedPlan, { minLength: 1, maxLength: 2 }),
  sharedCircuits: fc.boolean(),
  advertiseHubs: fc.boolean(),
  openHubs: fc.subarray([0, 1, 2, 3]),
});
