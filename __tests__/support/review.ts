import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { RoutingPolicy } from "../../lib/policy";
import { BGP_ENABLED, PROVIDER_VERSIONS } from "./bindings";
import { resourcesIn, type Resource, type SynthesizedResource } from "./network";

/**
 * A synthesized stack and its routers as Markdown tables that a person can review. Every setting is shown, also one that
 * is new, but for those that `isLeftOut` names. To decide what is left out: what another test observes, or what follows
 * from a setting that is shown; never what Azure would act upon otherwise.
 */
export function reviewOf(json: unknown, policies: readonly RoutingPolicy[]): string {
  const resources = resourcesIn(json);
  const homes = homesOf(resources);
  const names = new Map(resources.map(({ address, path }) => [address, path.replace(/\/Resource$/, "")]));
  const types = [...new Set(resources.map(typeOf))].sort();
  const rows = (type: string) =>
    resources
      .filter((resource) => typeOf(resource) === type)
      .map((resource) => ({
        at: names.get(resource.address) ?? "",
        ...shownOf(resource, homes, names),
      }));
  return [
    section("Terraform", [stackSettings(json)]),
    section("Homes: what all resources below a first name share", rowsOfHomes(homes, names)),
    ...types.map((type) => section(type, rows(type))),
    ...routerSections(policies),
  ].join("\n");
}

type Row = Readonly<Record<string, string>>;

/** Where the virtual network of a hub or spoke is; the other resources below the same first name are there too. */
type Homes = ReadonlyMap<string, Row>;
const HOME = ["location", "resource_group_name", "provider"];

function typeOf({ address }: SynthesizedResource): string {
  return address.split(".")[0];
}

function scopeOf({ path }: SynthesizedResource): string {
  return path.split("/")[0];
}

function homesOf(resources: readonly SynthesizedResource[]): Homes {
  const networks = resources.filter((resource) => typeOf(resource) === "azurerm_virtual_network");
  return new Map(
    networks.map((network) => {
      const home = Object.entries(settingsOf(network)).filter(([key]) => HOME.includes(key));
      return [scopeOf(network), { at: scopeOf(network), ...Object.fromEntries(home) }];
    }),
  );
}

/** All settings of a resource; the provider is one also where it is the default one. */
function settingsOf({ body }: SynthesizedResource): Row {
  return { provider: "azurerm", ...flat(withOneName(body)) };
}

/** One name for what bindings name differently, at the place where it stands among arguments in the order of their names. */
function withOneName({ [BGP_ENABLED]: isEnabled, ...others }: Resource): Resource {
  const entries = Object.entries(others);
  const later = entries.findIndex(([key]) => key > "enable_bgp");
  if (isEnabled !== undefined) entries.splice(later, 0, ["enable_bgp", isEnabled]);
  return Object.fromEntries(entries);
}

function rowsOfHomes(homes: Homes, names: ReadonlyMap<string, string>): Row[] {
  return [...homes.values()].map((home) =>
    Object.fromEntries(Object.entries(home).map(([key, value]) => [key, withNames(value, names)])),
  );
}

function shownOf(resource: SynthesizedResource, homes: Homes, names: ReadonlyMap<string, string>): Row {
  const home = homes.get(scopeOf(resource)) ?? {};
  const shown = Object.entries(settingsOf(resource)).filter(
    ([key, value]) => !isLeftOut(key) && !(HOME.includes(key) && value === home[key]),
  );
  return Object.fromEntries(shown.map(([key, value]) => [key, withNames(value, names)]));
}

function isLeftOut(key: string): boolean {
  return (
    // The order of writes: deployment-order.test.ts.
    key.startsWith("depends_on") ||
    // What machines start with and are configured by: tests of lib/machine; that they carry the policies: examples.test.ts.
    key === "custom_data" ||
    key === "source.script" ||
    // Words for people: route-server.test.ts.
    key === "lifecycle.postcondition.error_message"
  );
}

/** References to resources by the paths of their constructs. */
function withNames(value: string, names: ReadonlyMap<string, string>): string {
  return value
    .replaceAll(/\$\{(azurerm_\w+\.[\w-]+)\.(id|name)\}/g, (text, address: string) => names.get(address) ?? text)
    .replaceAll(/azurerm_\w+\.[\w-]+/g, (address) => names.get(address) ?? address);
}

/** Providers, variables and outputs; the state of an app for tests lies in a temporary directory. */
function stackSettings(json: unknown): Row {
  const { resource: _resources, "//": _comment, ...settings } = json as Record<string, unknown>;
  const shown = (key: string, value: string) =>
    key.endsWith("backend.local.path") ? "…" : value === PROVIDER_VERSIONS ? "that of the bindings or newer" : value;
  return Object.fromEntries(Object.entries(flat(settings)).map(([key, value]) => [key, shown(key, value)]));
}

/** An object with objects in it as one of `outer.inner` keys; a list of one element is shown as that element. */
function flat(value: unknown, key = ""): Record<string, string> {
  if (value === undefined) return {};
  if (Array.isArray(value) && value.length === 1) return flat(value[0], key);
  if (Array.isArray(value) && value.every((item) => typeof item !== "object")) return { [key]: value.join(", ") };
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return { [key]: typeof value === "string" ? value : JSON.stringify(value) };
  }
  const inner = Object.entries(value).map(([name, item]) => flat(item, key === "" ? name : `${key}.${name}`));
  return Object.assign({}, ...inner) as Record<string, string>;
}

/** What all rows have in common, one line a setting, and then a table of what they differ in. */
function section(heading: string, rows: readonly Row[]): string {
  return `## ${heading}\n\n${tableOf(rows)}`;
}

function tableOf(rows: readonly Row[]): string {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const isCommon = (key: string) => rows.every((row) => row[key] === rows[0][key]);
  const common = keys.filter(isCommon).map((key) => `- ${key}: ${rows[0][key]}`.trimEnd());
  const columns = keys.filter((key) => !isCommon(key));
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  const table = [columns, columns.map(() => "---"), ...rows.map((row) => columns.map((key) => row[key] ?? ""))];
  return [...(common.length > 0 ? [...common, ""] : []), ...(columns.length > 0 ? [...table.map(line), ""] : [])].join(
    "\n",
  );
}

/** The policies of routers: themselves, the prefix lists that they name, and their sessions. */
function routerSections(policies: readonly RoutingPolicy[]): string[] {
  const lists = new Map<string, string[]>();
  for (const { instance, prefixLists } of policies) {
    const text = tableOf(prefixLists.map(rowOfList));
    lists.set(text, [...(lists.get(text) ?? []), instance]);
  }
  return [
    section(
      "Routers",
      policies.map(({ instance, prefixLists: _lists, neighbors: _neighbors, ...own }) => ({
        at: instance,
        ...flat(own),
      })),
    ),
    ...[...lists].map(([text, instances]) => `## Prefix lists of ${instances.join(", ")}\n\n${text}`),
    section(
      "Sessions",
      policies.flatMap(({ instance, neighbors }) =>
        neighbors.map(({ name, ...neighbor }) => ({ at: `${instance} with ${name}`, ...flat(neighbor) })),
      ),
    ),
  ];
}

function rowOfList({ name, entries }: RoutingPolicy["prefixLists"][number]): Row {
  const prefixes = entries.map(({ prefix, orLonger }) => (orLonger ? `${prefix} or longer` : prefix));
  return { at: name, prefixes: prefixes.join(", ") };
}

/**
 * Compares a text with the file that was reviewed. As with jest's own snapshots, `-u` writes the file, and it is written
 * where it is missing unless jest runs with `--ci`.
 */
export function expectReviewed(file: string, text: string): void {
  const { snapshotState } = expect.getState() as unknown as {
    snapshotState: { _updateSnapshot: "all" | "new" | "none" };
  };
  const update = snapshotState._updateSnapshot;
  if (update === "all" || (update === "new" && !existsSync(file))) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text).toBe(readFileSync(file, "utf8"));
}
