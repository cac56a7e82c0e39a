import { SCALABLE_SKU } from "../../azure";
import type { VirtualNetworkGateway } from "../../topology";

/** The SKU of a gateway with its scale units, where they are known. */
export function skuInWords({ sku = "", minimumScaleUnits: units }: VirtualNetworkGateway): string {
  if (sku !== SCALABLE_SKU || units === undefined) return sku;
  return `${sku} with ${units} scale unit${units === 1 ? "" : "s"}`;
}
