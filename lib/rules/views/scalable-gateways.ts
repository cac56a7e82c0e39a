import type { VirtualNetworkGateway } from "../../topology";

/** The SKU whose gateways have scale units. https://learn.microsoft.com/azure/expressroute/scalable-gateway */
export const SCALABLE_SKU = "ErGwScale";

/** The SKU of a gateway with its scale units, where they are known. */
export function skuInWords({ sku = "", minimumScaleUnits: units }: VirtualNetworkGateway): string {
  if (sku !== SCALABLE_SKU || units === undefined) return sku;
  return `${sku} with ${units} scale unit${units === 1 ? "" : "s"}`;
}
