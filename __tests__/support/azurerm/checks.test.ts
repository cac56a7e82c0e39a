import { replacing, sensitive } from "./beyond-bindings";
import { problems } from "./checks";
import { ed25519Key } from "./hub-stack";
import { idTemplates } from "./resource-ids";
import { providerSchema } from "./schema-cache";
import type { BlockSchema } from "./schema-types";
import { Unknown, type Value, type Values } from "./values";

const { resources } = providerSchema();

function resource(type: string): BlockSchema {
  const block = resources[type];
  if (!block) throw new Error(`no ${type}`);
  return block;
}

/** Attributes and blocks of a resource that let nobody look for one the bindings don't have: it would never be found. */
function strict(names: readonly string[], values: Values): Values {
  const all = { ...Object.fromEntries(names.map((name) => [name, null])), ...values };
  return new Proxy(all, {
    get(target, name) {
      if (typeof name === "string" && !(name in target)) throw new Error(`there is no ${name}`);
      return Reflect.get(target, name) as Value;
    },
  });
}

/** One of every block there may be, all with no value for any attribute. */
function oneOfEach({ attributes, blocks }: BlockSchema): Values {
  const objects = Object.entries(attributes).flatMap(([name, { type }]) =>
    Array.isArray(type) && Array.isArray(type[1]) && type[1][0] === "object"
      ? [[name, [strict(Object.keys(type[1][1]), {})]] as const]
      : [],
  );
  const nested = Object.entries(blocks).map(([name, { block }]) => [name, [oneOfEach(block)]] as const);
  return strict(Object.keys(attributes), Object.fromEntries([...objects, ...nested]));
}

/** What is wrong with the first of these attributes, the only ones that are set. */
function wrong(type: string, values: Values): readonly string[] {
  const block = resource(type);
  const empty = Object.fromEntries(Object.keys(block.blocks).map((name) => [name, []]));
  return problems(type, block, strict(Object.keys(block.attributes), { ...empty, ...values }))
    .filter(({ attribute }) => attribute === Object.keys(values)[0])
    .map(({ message }) => message);
}

const smallRsaKey =
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDLHwlE1ETez3Sn+5JHroxV8fr1+2t3xLecO+SOBQgMJnMYL8GZuUx/UilqKnO/Dp8KE8VNMDvRuQbaCw1609PY3BKdqGVgsizdjPqzSKdUtVmHOCzR/+5b5InpwE0ZAjPlF6e/P22GC8446XL4z5FRjE/8yWytVwGn3vRAoBwZ3Q==";
const rsaKey =
  "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQCS4G25R19vWdoOHw7pJHBSFdfuPuscQRgSuWiHhBgpv04fF+LVvVTxfvuY7ZVm/z2Bd++G7JlAyWDs926klZ/x3qf6AHL5MW2ox9m8Pj+rWsFkA6frrpSF+k01+M6vKgtirRMkx9FdWteFUHc6pUR12ijA4UMH7DyOMTJoYtggq9SMpoqEEzg43BeLa/0JMr/gX8VUbc+jK5TUnf5gL3qBBe0lvnfw/p2YRpVxrGTKbZzQdNTjItnq8aioAqvn+ma3GM/rXkbnTxVlNfQqv7w2Y9cn14ZW3DaUlP5dDBmHbTG0BbtA/TKVEWyJNvdi+tYbc4p0soFJsIkMPJo9Dzfd";
const ecdsaKey =
  "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBC+S0Mlln5ka9VNGKEMho+fVGmCqL5+Z3G0kf7tyFSWNH4ISDynGYQ0iX1SYizrpwOCkPv2CvS/lBeJ8bcGX+lQ=";
const vnet = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet";

describe("the values the provider checks beyond its schema", () => {
  it.each<[string, Values, string]>([
    ["azurerm_resource_group", { name: "rg." }, "no dot last"],
    ["azurerm_virtual_network", { address_space: null }, "one of `address_space`, `ip_address_pool` must be specified"],
    ["azurerm_virtual_network", { address_space: ["10.0.0.0/33"] }, "a valid CIDR, got 10.0.0.0/33"],
    ["azurerm_subnet", { address_prefixes: ["10.0.0.1/24"] }, "it has host bits"],
    ["azurerm_subnet", { address_prefixes: ["10.0.0.0/24"], ip_address_pool: [{}] }, "only one of"],
    ["azurerm_network_security_rule", { protocol: "TCP" }, '"Tcp","Udp"], got TCP'],
    ["azurerm_network_security_rule", { direction: "In" }, "got In"],
    ["azurerm_network_security_rule", { access: "Permit" }, "got Permit"],
    ["azurerm_network_security_rule", { priority: 99 }, "range (100 - 4096), got 99"],
    ["azurerm_network_security_rule", { source_port_range: null }, "one of `source_port_range`, `source_port_ranges`"],
    ["azurerm_network_security_group", { security_rule: [{ priority: 5000 }] }, "security_rule: expected priority"],
    ["azurerm_route", { next_hop_in_ip_address: null, next_hop_type: "VirtualAppliance" }, "must be specified when"],
    ["azurerm_route", { next_hop_type: "Vnet" }, "got Vnet"],
    ["azurerm_route_table", { route: [{ next_hop_type: "Nva" }] }, "route: expected next_hop_type"],
    ["azurerm_public_ip", { allocation_method: "Dynamic", sku: "Standard" }, 'one of ["Static"], got Dynamic'],
    ["azurerm_public_ip", { allocation_method: "Dynamic", sku: null }, 'one of ["Static"], got Dynamic'],
    ["azurerm_public_ip", { idle_timeout_in_minutes: 31 }, "range (4 - 30)"],
    [
      "azurerm_network_interface",
      { ip_configuration: [{ private_ip_address_allocation: "Static" }] },
      "when the allocation is Static",
    ],
    [
      "azurerm_network_interface",
      { ip_configuration: [{ primary: null }, { primary: false }] },
      "must be marked `primary`",
    ],
    ["azurerm_lb", { sku: "Premium" }, "got Premium"],
    ["azurerm_lb_probe", { request_path: null, protocol: "Http" }, "for HTTP and HTTPS"],
    ["azurerm_lb_rule", { protocol: "Icmp" }, "got Icmp"],
    ["azurerm_linux_virtual_machine", { admin_ssh_key: [{ public_key: "ssh-ed25519 AAAA" }] }, "cannot be decoded"],
    ["azurerm_linux_virtual_machine", { admin_ssh_key: [{ public_key: smallRsaKey }] }, "2048 bits or more, got 1024"],
    ["azurerm_linux_virtual_machine", { admin_ssh_key: [{ public_key: ecdsaKey }] }, "unsupported ssh key type"],
    ["azurerm_linux_virtual_machine", { admin_ssh_key: [] }, "at least one `admin_ssh_key`"],
    ["azurerm_linux_virtual_machine", { admin_password: "secret" }, "cannot be specified when `disable_password"],
    [
      "azurerm_linux_virtual_machine",
      { admin_password: null, disable_password_authentication: false },
      "when passwords",
    ],
    ["azurerm_linux_virtual_machine", { os_disk: [{ caching: "Write" }] }, "os_disk: expected caching"],
    ["azurerm_linux_virtual_machine", { custom_data: "#cloud-config" }, "to be base64"],
    ["azurerm_linux_virtual_machine", { zone: "1", availability_set_id: Unknown.wholly }, "conflicts with"],
    ["azurerm_virtual_machine_run_command", { source: [{ script: "a", script_uri: "b" }] }, "only one of"],
    ["azurerm_route_server", { name: "r" }, "2 to 80 letters"],
    ["azurerm_route_server", { name: "route server" }, "2 to 80 letters"],
    ["azurerm_route_server", { name: "r".repeat(81) }, "2 to 80 letters"],
    ["azurerm_route_server", { sku: "Basic" }, 'one of ["Standard"], got Basic'],
    ["azurerm_route_server", { hub_routing_preference: "AsPath" }, "got AsPath"],
    ["azurerm_route_server", { subnet_id: vnet }, "is not the id of an azurerm_subnet"],
    ["azurerm_route_server", { routing_state: "Provisioned" }, "only Azure sets it"],
    ["azurerm_route_server_bgp_connection", { peer_ip: "fd00::4" }, "a valid IPv4 address, got fd00::4"],
    [
      "azurerm_virtual_network_peering",
      { remote_virtual_network_id: "vnet" },
      "is not the id of an azurerm_virtual_network",
    ],
    [
      "azurerm_virtual_network_gateway",
      { ip_configuration: [{ subnet_id: `${vnet}/subnets/gateway` }] },
      "GatewaySubnet",
    ],
    ["azurerm_virtual_network_gateway", { ip_configuration: [{}, {}, {}, {}] }, "no more than 3"],
    [
      "azurerm_virtual_network_gateway",
      { ip_configuration: [{ public_ip_address_id: Unknown.wholly }], type: "ExpressRoute" },
      "cannot be specified when `type` is `ExpressRoute`",
    ],
    ["azurerm_virtual_network_gateway", { sku: "VpnGw6" }, "the SKU of a gateway"],
    [
      "azurerm_virtual_network_gateway_connection",
      { express_route_circuit_id: null, type: "ExpressRoute" },
      "must be specified",
    ],
    ["azurerm_virtual_network_gateway_connection", { routing_weight: 32001 }, "range (0 - 32000)"],
    ["azurerm_local_network_gateway", { gateway_address: null }, "one of `gateway_address`, `gateway_fqdn`"],
    ["azurerm_express_route_circuit", { sku: [{ tier: "Gold" }] }, "sku: expected tier"],
    [
      "azurerm_express_route_circuit",
      { peering_location: null, service_provider_name: "Equinix", bandwidth_in_mbps: 50 },
      "must be specified together",
    ],
    [
      "azurerm_express_route_circuit_peering",
      { secondary_peer_address_prefix: null, primary_peer_address_prefix: "10.0.0.0/30" },
      "together",
    ],
    ["azurerm_express_route_circuit_peering", { shared_key: "k".repeat(26) }, "1 to 25 characters"],
  ])("refuses for %s %j", (type, values, message) => {
    expect(wrong(type, values).join("\n")).toContain(message);
  });

  it.each<[string, string, Value, Value]>([
    ["azurerm_route_server", "name", "rs-hub_1", "rs-hub-"],
    ["azurerm_route_server", "subnet_id", `${vnet}/subnets/RouteServerSubnet`, vnet],
    ["azurerm_route_server", "subnet_id", Unknown.wholly, vnet],
    ["azurerm_virtual_network", "address_space", ["10.0.0.0/16", Unknown.wholly, "fd00::/48"], ["10.0.0.0/33"]],
    ["azurerm_virtual_network_gateway", "ip_configuration", [{ subnet_id: Unknown.wholly }], [{}, {}, {}, {}]],
    ["azurerm_virtual_network_gateway", "ip_configuration", Unknown.wholly, [{}, {}, {}, {}]],
    ["azurerm_linux_virtual_machine", "admin_ssh_key", [{ public_key: ed25519Key }], [{ public_key: ecdsaKey }]],
    [
      "azurerm_linux_virtual_machine",
      "admin_ssh_key",
      [{ public_key: `${rsaKey} somebody@somewhere` }],
      [{ public_key: smallRsaKey }],
    ],
    ["azurerm_linux_virtual_machine", "admin_ssh_key", Unknown.wholly, []],
    ["azurerm_linux_virtual_machine", "custom_data", "I2Nsb3VkLWNvbmZpZwo=", "#cloud-config"],
    ["azurerm_network_security_rule", "priority", 4096, 4097],
  ])("allows %s.%s = %j, but not %j", (type, attribute, value, refused) => {
    expect(wrong(type, { [attribute]: refused })).not.toEqual([]);
    expect(wrong(type, { [attribute]: value })).toEqual([]);
  });

  it("look only at what the bindings have", () => {
    for (const [type, block] of Object.entries(resources)) problems(type, block, oneOfEach(block));
  });
});

describe("what is known beyond the bindings", () => {
  const inBraces = (template: string) => [...template.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
  it.each<[string, { readonly [type: string]: readonly string[] }]>([
    ["what replaces a resource", mapped(replacing, (names) => (names === "all" ? [] : names))],
    ["what is sensitive", sensitive],
    ["what an id consists of", mapped(idTemplates, inBraces)],
  ])("names only attributes of the bindings as %s", (_, table) => {
    for (const [type, names] of Object.entries(table)) {
      const { attributes, blocks } = resource(type);
      expect([...Object.keys(attributes), ...Object.keys(blocks)]).toEqual(expect.arrayContaining([...names]));
    }
  });
});

function mapped<From, To>(table: { readonly [key: string]: From }, change: (from: From) => To): { [key: string]: To } {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
