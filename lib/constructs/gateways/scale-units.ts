import type { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { allowNewerAzurerm, type InputCheck } from "../core";
import { MOST_SCALE_UNITS, SCALABLE_SKU } from "../../azure";

/** The size of an ExpressRoute gateway of the SKU `ErGwScale`. */
export interface ScaleUnitAttributes {
  /**
   * The least number of scale units of a gateway of the SKU `ErGwScale`, each of 1 Gbit/s. 2 or more when it scales. Of
   * a gateway that exists already, the number it has; unknown unless it is given.
   *
   * https://learn.microsoft.com/azure/expressroute/scalable-gateway
   * @default - 1
   * @minimum 1
   * @maximum 40
   * @example 2
   */
  readonly minimumScaleUnits?: number;
}

/** The limits between which an ExpressRoute gateway of the SKU `ErGwScale` scales. */
export interface ScaleUnitProps extends ScaleUnitAttributes {
  /**
   * The largest number of scale units of a gateway of the SKU `ErGwScale`. Not for a gateway that exists already.
   * @default - the same as `minimumScaleUnits`: the gateway does not scale
   * @minimum 1
   * @maximum 40
   * @example 10
   */
  readonly maximumScaleUnits?: number;
}

/** Azurerm knows scale units from 4.79. */
const SCALABLE_MINOR = 79;

/**
 * Checks and returns the scale units. A gateway of another or an unknown SKU has none. If both limits are equal, the
 * size of the gateway is fixed.
 *
 * https://learn.microsoft.com/azure/expressroute/scalable-gateway
 */
export function scaleUnitsOf(
  check: InputCheck,
  sku: string | undefined,
  props: ScaleUnitProps,
): { readonly minimum: number; readonly maximum: number } | undefined {
  const fields = ["minimumScaleUnits", "maximumScaleUnits"] as const;
  if (sku !== SCALABLE_SKU) {
    const found = sku === undefined ? "the SKU of this one is not given" : `this one is ${sku}`;
    for (const field of fields.filter((each) => props[each] !== undefined)) {
      check.fail(field, `is for gateways of the SKU ${SCALABLE_SKU}, but ${found}`);
    }
    return undefined;
  }
  for (const field of fields) check.integer(field, props[field], 1, MOST_SCALE_UNITS);
  const { minimumScaleUnits: minimum = 1, maximumScaleUnits: maximum = minimum } = props;
  if (minimum > maximum) check.fail("maximumScaleUnits", `is ${maximum}, but minimumScaleUnits is ${minimum}`);
  if (minimum === 1 && maximum > 1) {
    const why = `is ${minimum}, but maximumScaleUnits is ${maximum}; a gateway that scales has at least 2`;
    check.fail("minimumScaleUnits", why);
  }
  return { minimum, maximum };
}

/** Sets the scale units of a gateway. The bindings do not know them, so the stack requires an azurerm that does. */
export function scaleGateway(gateway: VirtualNetworkGateway, minimum: number, maximum: number): void {
  gateway.addOverride("minimum_scale_unit", minimum);
  gateway.addOverride("maximum_scale_unit", maximum);
  allowNewerAzurerm(gateway, SCALABLE_MINOR);
}
