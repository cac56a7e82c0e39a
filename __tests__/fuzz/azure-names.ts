import { blocksIn, isExpression, type Configuration, type Json } from "../support/azurerm/configuration";
import { resourceId } from "../support/azurerm/resource-ids";
import type { Values } from "../support/azurerm/values";

interface NameRule {
  readonly least: number;
  readonly most: number;
  readonly pattern: RegExp;
}

/** Most of Microsoft.Network: "Start with alphanumeric. End with alphanumeric or underscore." */
const USUAL: NameRule = { least: 1, most: 80, pattern: /^[a-z0-9]([\w.-]*[a-z0-9_])?$/i };

/**
 * Azure's rules, written from Microsoft's page and not from the library's own:
 * https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
const RULES: Readonly<Record<string, NameRule>> = {
  azurerm_resource_group: { least: 1, most: 90, pattern: /^[\p{L}\p{N}_().-]*[\p{L}\p{N}_()-]$/u },
  azurerm_virtual_network: { ...USUAL, least: 2, most: 64 },
  azurerm_subnet: USUAL,
  azurerm_virtual_network_peering: USUAL,
  azurerm_network_security_group: USUAL,
  azurerm_network_security_rule: USUAL,
  azurerm_route_table: USUAL,
  azurerm_route: USUAL,
  azurerm_public_ip: USUAL,
  azurerm_nat_gateway: USUAL,
  azurerm_network_interface: USUAL,
  azurerm_lb: USUAL,
  azurerm_lb_backend_address_pool: USUAL,
  azurerm_lb_probe: USUAL,
  azurerm_lb_rule: USUAL,
  azurerm_availability_set: USUAL,
  azurerm_linux_virtual_machine: {
    least: 1,
    most: 64,
    pattern: /^(?!_)[^\\/"[\]:|<>+=;,?*@&\s~!#$%^(){}'`]*[^\\/"[\]:|<>+=;,?*@&\s~!#$%^(){}'`.-]$/,
  },
  azurerm_virtual_machine_run_command: USUAL,
  azurerm_virtual_machine_extension: USUAL,
  // The page says nothing of them: what most others take.
  azurerm_maintenance_configuration: USUAL,
  azurerm_route_server: { ...USUAL, least: 2 },
  azurerm_route_server_bgp_connection: USUAL,
  azurerm_virtual_network_gateway: USUAL,
  azurerm_virtual_network_gateway_connection: USUAL,
  azurerm_local_network_gateway: USUAL,
  azurerm_express_route_circuit: USUAL,
  azurerm_express_route_circuit_authorization: USUAL,
};

/** The host name of a Linux machine, "1-64 (Linux)": letters, digits, dots and hyphens, not only digits. */
const COMPUTER_NAME: NameRule = { least: 1, most: 64, pattern: /^(?!\d+$)[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i };

/** What Azure has against the names of resources, and which of them have one name in one place. */
export function refusedNames({ resource }: Configuration): string[] {
  const taken = new Set<string>();
  return blocksIn(resource).flatMap(([type, element, body]) => [
    ...refused(`${type}.${element}`, body.name, RULES[type]),
    ...refused(`${type}.${element}, computer`, body.computer_name, COMPUTER_NAME),
    ...[body.os_disk].flat().flatMap((disk) => refused(`${type}.${element}, disk`, (disk as Json)?.name, USUAL)),
    ...(body.name === undefined || isNew(taken, type, body) ? [] : [`${type}.${element}: ${show(body.name)} is taken`]),
  ]);
}

function refused(what: string, name: unknown, rule: NameRule | undefined): string[] {
  if (name === undefined || (typeof name === "string" && isExpression(name))) return [];
  if (!rule) return [`${what}: the table of names has no rule for it`];
  const { least, most, pattern } = rule;
  const fits = typeof name === "string" && name.length >= least && name.length <= most && pattern.test(name);
  return fits ? [] : [`${what}: Azure does not take the name ${show(name)}`];
}

/** Azure does not tell letters of different case apart. */
function isNew(taken: Set<string>, type: string, body: Json): boolean {
  const key = `${String(body.provider)} ${type} ${resourceId(type, body as Values)}`.toLowerCase();
  if (taken.has(key)) return false;
  taken.add(key);
  return true;
}

function show(name: unknown): string {
  return JSON.stringify(name);
}
