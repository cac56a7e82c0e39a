/** The name of a region as the API returns it, such as `westeurope` for `West Europe`. */
export function regionName(location: string): string {
  return location.replace(/\s/g, "").toLowerCase();
}
