import type { AsPathRewrite } from "../topology";

/** The languages a policy can be written in. */
export type RouterConfigFormat = "frr" | "bird" | "ios-xe";

export const ROUTER_CONFIG_FORMATS: readonly RouterConfigFormat[] = ["frr", "bird", "ios-xe"];

/**
 * What a router does to the paths it sends, beyond the rewrites that a policy can ask for:
 * - `collapse`: removes every 65515 and prepends the appliance's ASN once. A path with one 65515 keeps its length, as
 *   with as-override; each further 65515 makes it shorter by one.
 * - `remove-private`: removes every private ASN, those of on-premises routers too.
 */
export type AppliedAsPathRewrite = AsPathRewrite | "collapse" | "remove-private";

/**
 * What a router does where the policy asks for a rewrite. BIRD 2.0 has no as-override; IOS-XE cannot remove one ASN
 * alone.
 */
export function asPathRewriteIn(format: RouterConfigFormat, rewrite: AsPathRewrite): AppliedAsPathRewrite {
  if (format === "bird" && rewrite === "as-override") return "collapse";
  if (format === "ios-xe" && rewrite === "remove") return "remove-private";
  return rewrite;
}

/** A route server is never in the appliance's subnet. A few hops leave room for what lies between. */
export const MULTIHOP_TTL = 8;

/** The most routes to one prefix that a router uses at once. */
export const MAXIMUM_PATHS = 8;
