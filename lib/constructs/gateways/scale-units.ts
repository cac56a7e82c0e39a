import type { VirtualNetworkGateway } from "@cdktf/provider-azurerm/lib/virtual-network-gateway";
import { TerraformStack } from "cdktf";
import type { InputCheck } from "../core";
import { SCALABLE_SKU } from "../../rules";

/** How far a gateway of the SKU `ErGwScale` is scaled; a fixed size when both are the same. */
export interface ScaleUnits {
  readonly minimum: number;
  readonly maximum: number;
}

/** The versions of azurerm whose gateways have scale units and whose other resources are those of the bindings. */
const SCALABLE_PROVIDER = "~> 4.79";

const MOST_SCALE_UNITS = 40;

/**
 * The scale units that these props ask for; none with a SKU that has none, or that is unknown.
 *
 * https://learn.microsoft.com/azure/expressroute/scalable-gateway
 */
export function scaleUnitsOf(
  check: InputCheck,
  sku: string | undefined,
  props: { readonly minimumScaleUnits?: number; readonly maximumScaleUnits?: number },
): ScaleUnits | undefined {
  const fields = ["minimumScaleUnits", "maximumScaleUnits"] as const;
  if (sku !== SCALABLE_SKU) {
    const found = sku === undefined ? "that of this one is not given" : `this one is ${sku}`;
    for (const field of fields.filter((each) => props[each] !== undefined)) {
      check.fail(field, `is for gateways of the SKU ${SCALABLE_SKU}, but ${found}`);
    }
    return undefined;
  }
  for (const field of fields) check.integer(field, props[field], 1, MOST_SCALE_UNITS);
  const { minimumScaleUnits: minimum = 1, maximumScaleUnits: maximum = minimum } = props;
  if (minimum > maximum) check.fail("maximumScaleUnits", `is ${maximum}, but minimumScaleUnits is ${minimum}`);
  if (minimum === 1 && maximum > 1) {
    check.fail(
      "minimumScaleUnits",
      `is ${minimum}, but maximumScaleUnits is ${maximum}; a gateway that scales has 2 at least`,
    );
  }
  return { minimum, maximum };
}

/**
 * Gives a gateway its scale units. The bindings do not know them, nor does the version of azurerm that they pin, so the
 * stack asks for one that does: an override of `terraform.required_providers.azurerm.version` that comes later wins.
 */
export function scaleGateway(gateway: VirtualNetworkGateway, { minimum, maximum }: ScaleUnits): void {
  gateway.addOverride("minimum_scale_unit", minimum);
  gateway.addOverride("maximum_scale_unit", maximum);
  TerraformStack.of(gateway).addOverride("terraform.required_providers.azurerm.version", SCALABLE_PROVIDER);
}
