import type { AsPathRewrite } from "../topology";

/** The languages a policy can be written in. */
export type RouterConfigFormat = "frr" | "bird" | "ios-xe";

export const ROUTER_CONFIG_FORMATS: readonly RouterConfigFormat[] = ["frr", "bird", "ios-xe"];

/**
 * What a router really does to the paths it sends, over the three that a policy can ask for:
 * - `collapse`: takes every 65515 out and puts the appliance's ASN before the path once. A path that held 65515 once keeps
 *   its length, as with as-override; each further one makes it shorter by one.
 * - `remove-private`: takes every private ASN out, those of on-premises routers too.
 */
export type AppliedAsPathRewrite = AsPathRewrite | "collapse" | "remove-private";

/**
 * What the router does where the policy asks for a rewrite. BIRD 2.0 has no as-override, IOS-XE cannot take out one
 * chosen ASN. A forecast for a network with such routers has to go by this and not by the policy alone.
 */
export function asPathRewriteIn(format: RouterConfigFormat, rewrite: AsPathRewrite): AppliedAsPathRewrite {
  if (format === "bird" && rewrite === "as-override") return "collapse";
  if (format === "ios-xe" && rewrite === "remove") return "remove-private";
  return rewrite;
}
