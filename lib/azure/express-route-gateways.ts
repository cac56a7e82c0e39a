/** The SKU whose gateways have scale units. https://learn.microsoft.com/azure/expressroute/scalable-gateway */
export const SCALABLE_SKU = "ErGwScale";

/** The most scale units of a gateway. https://learn.microsoft.com/azure/expressroute/scalable-gateway */
export const MOST_SCALE_UNITS = 40;

/** How many circuits a gateway takes, by its SKU. */
const CIRCUITS: ReadonlyMap<string, number> = new Map([
  ["Standard", 4],
  ["ErGw1AZ", 4],
  ["HighPerformance", 8],
  ["ErGw2AZ", 8],
  ["UltraPerformance", 16],
  ["ErGw3AZ", 16],
]);

/** How many circuits a scalable gateway takes from so many scale units on, the most first. */
const CIRCUITS_OF_SCALE_UNITS = [
  { units: 10, circuits: 16 },
  { units: 2, circuits: 8 },
  { units: 1, circuits: 4 },
] as const;

/**
 * How many circuits a gateway of this SKU takes; `undefined` for an unknown SKU.
 *
 * https://learn.microsoft.com/azure/expressroute/expressroute-about-virtual-network-gateways
 * @param scaleUnits the fewest that a scalable gateway has; as many as needed where they are not known
 */
export function mostCircuits(sku: string, scaleUnits = Infinity): number | undefined {
  if (sku !== SCALABLE_SKU) return CIRCUITS.get(sku);
  return CIRCUITS_OF_SCALE_UNITS.find(({ units }) => scaleUnits >= units)?.circuits;
}

/** The SKUs whose gateways take FastPath. https://learn.microsoft.com/azure/expressroute/about-fastpath */
export const FAST_PATH_SKUS: readonly string[] = ["UltraPerformance", "ErGw3AZ", SCALABLE_SKU];

/**
 * The fewest scale units with which a scalable gateway takes FastPath.
 * https://learn.microsoft.com/azure/expressroute/about-fastpath
 */
export const FAST_PATH_SCALE_UNITS = 10;

/** Whether a gateway takes FastPath. */
export function takesFastPath(sku: string, scaleUnits = Infinity): boolean {
  return FAST_PATH_SKUS.includes(sku) && (sku !== SCALABLE_SKU || scaleUnits >= FAST_PATH_SCALE_UNITS);
}
