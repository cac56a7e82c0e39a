import { isMap, parseDocument } from "yaml";

/** What a network of the last release says in its file to keep what it has, as the changelog tells below "Breaking". */
export function keeping(networkFile: string): string {
  const document = parseDocument(networkFile);
  const hubs = document.get("hubs");
  for (const { value: hub } of isMap(hubs) ? hubs.items : []) {
    if (isMap(hub) && !hub.has("zones")) hub.set("zones", "none");
  }
  return String(document);
}
