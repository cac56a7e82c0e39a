import { parse } from "yaml";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Schema, alternatives, resolve } from "../lib/document";

/** Each section of the reference: the part of the file, and the definition that describes it. */
const SECTIONS: readonly (readonly [heading: string, definition: string | undefined])[] = [
  ["The file", undefined],
  ["`hubs.<name>`", "HubDefinition"],
  ["`hubs.<name>.appliance`", "ApplianceDefinition"],
  ["`routerPeerings` of `appliance`", "RouterPeeringDefinition"],
  ["`interfaces` of `appliance`", "InterfaceDefinition"],
  ["`policyTerms` of a hub", "PolicyTermDefinition"],
  ["`tunnels` of a hub", "ApplianceTunnelDefinition"],
  ["`hubs.<name>.applianceImage`", "ImageDefinition"],
  ["`hubs.<name>.expressRoute`", "ExpressRouteDefinition"],
  ["`circuits` of `expressRoute`", "ConnectionDefinition"],
  ["`hubs.<name>.vpn`", "VpnDefinition"],
  ["`connections` of `vpn`", "TunnelDefinition"],
  ["`hubs.<name>.routeServer`", "HubRouteServerDefinition"],
  ["`spokes.<name>`", "SpokeDefinition"],
  ["`subnets` of a hub or spoke", "SubnetProps"],
  ["`sites.<name>`", "SiteDefinition"],
  ["`announcements` of a site", "AnnouncementDefinition"],
  ["`circuits.<name>`", "CircuitDefinition"],
  ["`acknowledge`", "AcknowledgementDefinition"],
  ["`naming`", "NamingDefinition"],
];

const PAGE = /^([\s\S]*<!-- reference: .*?-->\n)[\s\S]*(<!-- end of reference -->\n)$/;

/** The page of the network file, with the reference as the schema has it now. */
export function networkFilePage(): string {
  const page = readFileSync(join(__dirname, "network-file.md"), "utf8");
  const schema = JSON.parse(readFileSync(join(__dirname, "../schema/network.schema.json"), "utf8")) as Schema;
  const [, before = "", after = ""] = PAGE.exec(page) ?? [];
  return `${before}\n${networkFileReference(schema)}\n\n${after}`;
}

/** The reference of the network file in Markdown: one table for each section, from the schema alone. */
function networkFileReference(root: Schema): string {
  return SECTIONS.map(([heading, definition]) => {
    const schema = definition === undefined ? root : (root.definitions?.[definition] ?? {});
    const intro = definition === undefined ? [] : [sentences(schema).text, ""];
    return [`### ${heading}`, "", ...intro, ...table(root, schema, heading)].join("\n");
  }).join("\n\n");
}

function table(root: Schema, schema: Schema, heading: string): string[] {
  return ["| field | what it is | default | example |", "|---|---|---|---|", ...rows(root, schema, "", heading)];
}

/** Fields of small mappings stand in the table of what they are in. */
function rows(root: Schema, schema: Schema, prefix: string, heading: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const field = resolve(root, property);
    const { text, standard } = sentences(field);
    const isRequired = schema.required?.includes(name) === true;
    const given = isRequired ? "required" : field.default === undefined ? standard : code(field.default);
    const row = `| \`${prefix}${name}\` | ${cell(text + limits(root, property))} | ${cell(given)} | ${cell(example(field))} |`;
    const isSmall = field.properties && !hasSection(name, heading);
    return isSmall ? [row, ...rows(root, field, `${prefix}${name}.`, heading)] : [row];
  });
}

function hasSection(field: string, heading: string): boolean {
  return SECTIONS.some(([other]) => other !== heading && other.replace(/`/g, "").split(/[. ]/).includes(field));
}

/** What a description says, and what it says the default is. */
function sentences({ description = "" }: Schema): { readonly text: string; readonly standard: string } {
  const [text, standard = ""] = description.split(/\s+Default: /);
  return { text: text.replace(/\s+(https:\S+)$/, " <$1>").replace(/\s+/g, " "), standard: standard.replace(/\.$/, "") };
}

function limits(root: Schema, property: Schema): string {
  const [{ enum: allowed }, ...others] = alternatives(root, property);
  const list = others.some(({ type }) => type === "array") ? " A list, or a single one." : "";
  if (allowed) return `${list} One of ${[...new Set(allowed.map(code))].join(", ")}.`;
  const { minimum, maximum } = property;
  return minimum === undefined ? list : ` ${minimum} to ${String(maximum)}.`;
}

function example({ examples = [] }: Schema): string {
  return examples.map((value) => code(yamlOf(value))).join(" or ");
}

/** A value as it is written on one line of YAML. */
function yamlOf(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(yamlOf).join(", ")}]`;
  if (typeof value === "string") return typeof parse(value) === "string" ? value : `"${value}"`;
  if (typeof value !== "object" || value === null) return String(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${yamlOf(inner)}`)
    .join(", ")} }`;
}

function code(value: unknown): string {
  return `\`${String(value)}\``;
}

function cell(text: string): string {
  return text.replace(/\|/g, "\\|");
}
