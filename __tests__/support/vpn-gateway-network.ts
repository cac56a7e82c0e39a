import { TerraformVariable, type TerraformStack } from "cdktf";
import type { VpnConnectionProps } from "../../lib/constructs/gateways";
import { VpnHub } from "../../lib/constructs/hubs";
import { DualHomedNetwork } from "../../lib/constructs/networks";
import { OnPremisesSite } from "../../lib/constructs/on-premises";
import { Spoke } from "../../lib/constructs/spokes";
import { APP, DATA, NORTH, WEST, emptyStack } from "./network";

/** A connection to a site of its own. */
export function gatewayTunnel(
  stack: TerraformStack,
  id: string,
  props: Partial<VpnConnectionProps> = {},
  addressPrefixes = ["192.168.0.0/24"],
): VpnConnectionProps {
  const key = new TerraformVariable(stack, `${id}-key`, { type: "string", sensitive: true, default: "" });
  const site = new OnPremisesSite(stack, id, { addressPrefixes, asn: 65100 });
  return { site, routerAddress: "203.0.113.10", sharedKey: key.stringValue, ...props };
}

/** Two hubs with VPN gateways, both connected to the branch, and two spokes. */
export function vpnGatewayNetwork(stack = emptyStack(), addressPrefixes?: string[]) {
  const branch = gatewayTunnel(stack, "branch", { routerBgpAddress: "192.168.0.1" }, addressPrefixes);
  const west = new VpnHub(stack, "west", { ...WEST, connections: [branch] });
  const north = new VpnHub(stack, "north", { ...NORTH, connections: [{ ...branch, name: "branch" }] });
  const spokes = [new Spoke(stack, "app", APP), new Spoke(stack, "data", DATA)];
  new DualHomedNetwork(stack, "n", { hubs: [west, north], spokes });
  return { stack };
}
