import type { InputCheck } from "../core";
import { whyNotCommunity, whyNotNextHop, type Community, type NextHop, type PolicyTerm } from "../../topology";
import type { PrefixSet } from "./prefix-set";

/**
 * How an appliance changes some of the routes that it advertises: an entry of a route map. What it leaves out is as for
 * all other routes.
 */
export interface PolicyTermProps {
  /**
   * The prefixes it is for, as far as they are advertised. A range in CIDR notation is that prefix alone, without
   * longer ones in it.
   */
  readonly prefixes: PrefixSet[];

  /**
   * How often the appliance prepends its ASN to the AS paths, over the usual once, in place of the prepends of its
   * rank. Longer paths are less preferred.
   * @default - as for all other routes
   * @minimum 0
   * @maximum 16
   * @example 2
   */
  readonly prepend?: number;

  /**
   * The BGP next hop towards route servers: the address of another appliance nearby, `self` (that of the instance, also
   * beside a load balancer) or `unchanged` (that which the route has already).
   *
   * https://learn.microsoft.com/azure/route-server/next-hop-ip
   * @default - as for all other routes
   */
  readonly nextHop?: NextHop;

  /**
   * The communities put on the routes. `no-advertise` keeps them on the route server: gateways beside it and other
   * appliances do not get them.
   * @default - as for all other routes
   * @minItems 1
   * @uniqueItems true
   */
  readonly communities?: Community[];
}

/** The terms as the topology has them. */
export function termsOf(terms: readonly PolicyTermProps[] | undefined): PolicyTerm[] | undefined {
  return terms?.map(({ prefixes, prepend, nextHop, communities }) => ({
    prefixes: prefixes.map((set) => set._source),
    ...(prepend === undefined ? {} : { prepend }),
    ...(nextHop === undefined ? {} : { nextHop }),
    ...(communities ? { communities } : {}),
  }));
}

/** Checks the terms of a policy. */
export function checkTerms(check: InputCheck, terms: readonly PolicyTermProps[] = []): void {
  for (const [index, { prefixes, prepend, nextHop, communities }] of terms.entries()) {
    const prop = `policyTerms[${index}]`;
    if (prefixes.length === 0) check.fail(`${prop}.prefixes`, "is empty; give the prefixes that it is for");
    check.prepend(`${prop}.prepend`, prepend);
    check.literal(`${prop}.nextHop`, nextHop, whyNotNextHop);
    for (const [place, community] of (communities ?? []).entries()) {
      check.literal(`${prop}.communities[${place}]`, community, whyNotCommunity);
    }
    if (prepend === undefined && nextHop === undefined && communities === undefined) {
      check.fail(prop, "changes nothing; give prepend, nextHop or communities");
    }
  }
}
