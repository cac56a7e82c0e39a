import { TerraformVariable, type TerraformStack } from "cdktf";
import type { ApplianceTunnelProps } from "../../lib/constructs/appliances";
import { Hub, type HubProps } from "../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../lib/constructs/networks";
import { OnPremisesSite, type OnPremisesSiteProps } from "../../lib/constructs/on-premises";
import { Spoke } from "../../lib/constructs/spokes";
import { APP, NORTH, WEST, emptyStack } from "./network";

export const BRANCH: OnPremisesSiteProps = { addressPrefixes: ["192.168.0.0/16"], asn: 65100 };

/** A tunnel to a site, by default the branch. */
export function applianceTunnel(
  stack: TerraformStack,
  props: Partial<ApplianceTunnelProps> = {},
  id = "branch",
): ApplianceTunnelProps {
  const key = new TerraformVariable(stack, `${id}-key`, { type: "string", sensitive: true, default: "" });
  const site = props.site ?? new OnPremisesSite(stack, id, BRANCH);
  return {
    routerAddress: "203.0.113.10",
    insideAddressPrefix: "169.254.21.0/30",
    sharedKey: key.stringValue,
    ...props,
    site,
  };
}

interface Options {
  /** The range inside the tunnel of hub north. */
  readonly inside?: string;
  readonly west?: Partial<HubProps>;
  readonly spokes?: number;
  readonly second?: boolean;
  readonly advertiseHubs?: boolean;
}

/** Hubs west (active) and north (standby), both with a tunnel to the branch. */
export function tunnelNetwork(
  stack = emptyStack(),
  { west: props, spokes = 1, second, advertiseHubs, inside = "169.254.22.0/30" }: Options = {},
) {
  const first = applianceTunnel(stack);
  const shop = second
    ? [applianceTunnel(stack, { routerAddress: "203.0.113.20", insideAddressPrefix: "169.254.21.8/30" }, "shop")]
    : [];
  const west = new Hub(stack, "west", { ...WEST, tunnels: [first, ...shop], ...props });
  const north = new Hub(stack, "north", { ...NORTH, tunnels: [{ ...first, insideAddressPrefix: inside }] });
  const all = Array.from(
    { length: spokes },
    (_, index) => new Spoke(stack, `app-${index}`, { ...APP, addressSpace: [`10.3${index}.0.0/22`] }),
  );
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes: all, advertiseHubs });
  return { stack };
}
