import { isMap, parseDocument } from "yaml";

/** The image that the last release took where the file names none. */
const DEBIAN = { publisher: "Debian", offer: "debian-12", sku: "12-gen2" };

/** What a network of the last release says in its file to keep what it has, as the changelog tells below "Breaking". */
export function keeping(networkFile: string): string {
  const document = parseDocument(networkFile);
  const hubs = document.get("hubs");
  for (const { value: hub } of isMap(hubs) ? hubs.items : []) {
    if (!isMap(hub)) continue;
    if (!hub.has("zones")) hub.set("zones", "none");
    if (!hub.has("appliance") && !hub.has("applianceImage")) hub.set("applianceImage", document.createNode(DEBIAN));
  }
  return String(document);
}
