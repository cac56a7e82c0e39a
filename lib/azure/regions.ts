import { didYouMean, quoted } from "../text";

/**
 * An Azure region.
 * @pattern ^[A-Za-z0-9 ]+$
 * @example "westeurope"
 */
export type RegionName = string;

/** Says why a text cannot be the name of a region, or `undefined` when it has the form of one. */
export function whyNotRegionName(text: string): string | undefined {
  if (/^[A-Za-z\d ]*[A-Za-z\d][A-Za-z\d ]*$/.test(text)) return undefined;
  return `${quoted(text)} is no region; expected letters, digits and spaces, such as "westeurope" or "West Europe"`;
}

/** The name of a region as Azure's APIs have it: `West Europe` in the portal is `westeurope`. */
export function regionName(location: string): string {
  return location.replace(/\s+/g, "").toLowerCase();
}

/**
 * The regions of Azure's public cloud, late in 2026. Azure adds some every year, so another name is not wrong for sure.
 * https://learn.microsoft.com/azure/reliability/regions-list
 */
const REGIONS: readonly string[] = (
  "australiacentral australiacentral2 australiaeast australiasoutheast austriaeast belgiumcentral brazilsouth " +
  "brazilsoutheast canadacentral canadaeast centralindia centralus centraluseuap chilecentral denmarkeast eastasia " +
  "eastus eastus2 eastus2euap francecentral francesouth germanynorth germanywestcentral indiasouthcentral " +
  "indonesiacentral israelcentral italynorth japaneast japanwest jioindiacentral jioindiawest koreacentral " +
  "koreasouth malaysiawest mexicocentral newzealandnorth northcentralus northeurope norwayeast norwaywest " +
  "polandcentral qatarcentral saudiarabiaeast southafricanorth southafricawest southcentralus southeastasia " +
  "southindia spaincentral swedencentral swedensouth switzerlandnorth switzerlandwest taiwannorth taiwannorthwest " +
  "uaecentral uaenorth uksouth ukwest westcentralus westeurope westindia westus westus2 westus3"
).split(" ");

/** What names of regions look like elsewhere, which no resource of the public cloud can be in. */
const ELSEWHERE = [
  // https://learn.microsoft.com/azure/china/overview-datacenter
  { pattern: /^china/, cloud: "Azure operated by 21Vianet in China" },
  // https://learn.microsoft.com/azure/azure-government/documentation-government-get-started-connect-with-portal
  { pattern: /^us(gov|dod|nat|sec)/, cloud: "Azure Government" },
  // https://learn.microsoft.com/previous-versions/azure/germany
  { pattern: /^germany(central|northeast)$/, cloud: "Azure Germany, which is closed" },
  // https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html
  { pattern: /^[a-z]{2}(-gov)?-(north|south|east|west|central)+-\d$/, cloud: "Amazon Web Services" },
  // https://cloud.google.com/compute/docs/regions-zones
  { pattern: /^[a-z]+-(north|south|east|west|central)+\d$/, cloud: "Google Cloud" },
];

/** Says why a text is probably no region of Azure's public cloud, or `undefined` when it is one. */
export function whyNotRegion(location: string): string | undefined {
  const name = regionName(location);
  if (REGIONS.includes(name)) return undefined;
  const cloud = ELSEWHERE.find(({ pattern }) => pattern.test(name))?.cloud;
  if (cloud !== undefined) return `"${location}" is a region of ${cloud}`;
  return `"${location}" is no region that is known here; ${didYouMean(name, REGIONS)}`;
}
