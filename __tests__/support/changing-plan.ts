import { expressionsIn, knownIn, Reference, typeOf, type Planned } from "./terraform-plan";

type Values = Planned["values"];
type Json = Readonly<Record<string, unknown>>;

/** What happens to a resource that is in both, or in none of the two. */
export interface ChangingPlan {
  readonly replaced?: readonly string[];
  /** Of those, the ones that are made before the old ones go. */
  readonly createdFirst?: readonly string[];
  /** What the configuration says a resource waits for, besides references. */
  readonly dependsOn?: Readonly<Record<string, readonly string[]>>;
  /** What it waited for when it was applied last; that of the configuration by default. */
  readonly dependedOn?: Readonly<Record<string, readonly string[]>>;
}

/** A plan as `terraform show -json` prints it, from what is in Azure to what is configured. */
export function changingPlan(
  before: readonly Planned[],
  after: readonly Planned[],
  { replaced = [], createdFirst = [], dependsOn = {}, dependedOn = dependsOn }: ChangingPlan = {},
): string {
  const state = stateValues(before);
  const planned = stateValues(after);
  const changes = [...new Set([...state.keys(), ...planned.keys()])].map((address) => {
    const [old, made] = [state.get(address), planned.get(address)];
    const isReplaced = replaced.includes(address);
    const doing = isReplaced
      ? createdFirst.includes(address)
        ? ["create", "delete"]
        : ["delete", "create"]
      : old && made
        ? JSON.stringify(old) === JSON.stringify(made)
          ? ["no-op"]
          : ["update"]
        : [old ? "delete" : "create"];
    const change = { actions: doing, before: old ?? null, after: made ?? null, after_unknown: {} };
    return { address, type: typeOf(address), mode: "managed", change };
  });
  const instances = (values: ReadonlyMap<string, Json>, waits: ChangingPlan["dependsOn"] = {}) =>
    [...values].map(([address, its]) => ({
      address,
      type: typeOf(address),
      mode: "managed",
      values: its,
      ...(waits[address] && { depends_on: waits[address] }),
    }));
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.11.4",
    planned_values: { root_module: { resources: instances(planned) } },
    prior_state: { format_version: "1.0", values: { root_module: { resources: instances(state, dependedOn) } } },
    resource_changes: changes,
    configuration: {
      root_module: {
        resources: after.map(({ address, values }) => ({
          address,
          provider_config_key: "azurerm",
          expressions: expressionsIn(values),
          ...(dependsOn[address] && { depends_on: dependsOn[address] }),
        })),
      },
    },
  });
}

/** The attributes of resources that are there, with what they refer to. */
function stateValues(resources: readonly Planned[]): ReadonlyMap<string, Json> {
  const byAddress = new Map(resources.map((each) => [each.address, each.values]));
  const known = (values: Values): Json => {
    const resolve = (value: unknown): unknown => {
      if (value instanceof Reference) return valueOf(value, byAddress);
      if (Array.isArray(value)) return value.map(resolve);
      if (typeof value !== "object" || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)]));
    };
    return knownIn(resolve(values)) as Json;
  };
  return new Map(resources.map(({ address, values }) => [address, { ...known(values), id: idOf(address, byAddress) }]));
}

function valueOf({ references: [reference] }: Reference, byAddress: ReadonlyMap<string, Values>): unknown {
  if (reference === undefined) return undefined;
  const [type, name, ...path] = reference.split(".");
  const address = `${type}.${name}`;
  if (path.join() === "id") return idOf(address, byAddress);
  const values = byAddress.get(address) ?? {};
  if (path.join() !== "private_ip_address") throw new Error(`what is ${reference} when it is there?`);
  return (values.ip_configuration as readonly Values[])[0].private_ip_address;
}

const NETWORK = "Microsoft.Network";
const TYPES: Readonly<Record<string, string>> = {
  azurerm_virtual_network: `${NETWORK}/virtualNetworks`,
  azurerm_route_table: `${NETWORK}/routeTables`,
  azurerm_route_server: `${NETWORK}/virtualHubs`,
  azurerm_virtual_network_gateway: `${NETWORK}/virtualNetworkGateways`,
  azurerm_virtual_network_gateway_connection: `${NETWORK}/connections`,
  azurerm_local_network_gateway: `${NETWORK}/localNetworkGateways`,
  azurerm_express_route_circuit: `${NETWORK}/expressRouteCircuits`,
  azurerm_network_interface: `${NETWORK}/networkInterfaces`,
  azurerm_lb: `${NETWORK}/loadBalancers`,
  azurerm_nat_gateway: `${NETWORK}/natGateways`,
  azurerm_network_security_group: `${NETWORK}/networkSecurityGroups`,
  azurerm_linux_virtual_machine: "Microsoft.Compute/virtualMachines",
  azurerm_storage_account: "Microsoft.Storage/storageAccounts",
};

/** What is inside of another resource: the attribute that says of which, and what it is called there. */
const INSIDE: Readonly<Record<string, readonly [attribute: string, type: string, kind: string]>> = {
  azurerm_subnet: ["virtual_network_name", "azurerm_virtual_network", "subnets"],
  azurerm_virtual_network_peering: ["virtual_network_name", "azurerm_virtual_network", "virtualNetworkPeerings"],
  azurerm_route: ["route_table_name", "azurerm_route_table", "routes"],
  azurerm_express_route_circuit_peering: ["express_route_circuit_name", "azurerm_express_route_circuit", "peerings"],
  azurerm_route_server_bgp_connection: ["route_server_id", "", "bgpConnections"],
  azurerm_lb_backend_address_pool: ["loadbalancer_id", "", "backendAddressPools"],
  azurerm_lb_rule: ["loadbalancer_id", "", "loadBalancingRules"],
  azurerm_virtual_machine_run_command: ["virtual_machine_id", "", "runCommands"],
};

function idOf(address: string, byAddress: ReadonlyMap<string, Values>): string {
  const values = byAddress.get(address);
  if (!values) throw new Error(`there is no ${address}`);
  const type = typeOf(address);
  const name = String(values.name);
  const top = (armType: string, its: string) => `/subscriptions/s/resourceGroups/rg/providers/${armType}/${its}`;
  if (type in INSIDE) {
    const [attribute, parent, kind] = INSIDE[type];
    const of = values[attribute];
    const outer =
      of instanceof Reference ? valueOf(of, byAddress) : parent === "" ? of : top(TYPES[parent], String(of));
    return `${String(outer)}/${kind}/${name}`;
  }
  if (type in TYPES) return top(TYPES[type], name);
  if (values.subnet_id instanceof Reference) return String(valueOf(values.subnet_id, byAddress));
  return `/subscriptions/s/(${address})`;
}
