import { regionName } from "./regions";

/**
 * The logical availability zones of a region that has them. Which physical zones they are differs by subscription.
 * https://learn.microsoft.com/azure/reliability/availability-zones-overview
 */
export const AVAILABILITY_ZONES: readonly string[] = ["1", "2", "3"];

/**
 * The regions of Azure's public cloud with availability zones, each with three, as Microsoft's list had them in April
 * 2025, and the regions that opened with zones until 2026. Where a region has none, Azure refuses zones with
 * `LocationNotSupportAvailabilityZones`, so a region that is not for sure here is left out.
 * https://learn.microsoft.com/azure/reliability/regions-list
 */
const REGIONS_WITH_ZONES: ReadonlySet<string> = new Set(
  (
    "australiaeast austriaeast belgiumcentral brazilsouth canadacentral centralindia centralus chilecentral eastasia " +
    "eastus eastus2 francecentral germanywestcentral indonesiacentral israelcentral italynorth japaneast japanwest " +
    "koreacentral malaysiawest mexicocentral newzealandnorth northeurope norwayeast polandcentral qatarcentral " +
    "southafricanorth southcentralus southeastasia spaincentral swedencentral switzerlandnorth uaenorth uksouth " +
    "westeurope westus2 westus3"
  ).split(" "),
);

/** The availability zones of a region, as far as they are known: none of a region that is not in the list. */
export function zonesOfRegion(location: string | undefined): readonly string[] {
  return location !== undefined && REGIONS_WITH_ZONES.has(regionName(location)) ? AVAILABILITY_ZONES : [];
}
