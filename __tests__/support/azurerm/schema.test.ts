import { CDK } from "../bindings";
import { parseGeneratedSource } from "./generated-source";
import { deriveSchema } from "./schema";
import { providerSchema } from "./schema-cache";
import type { BlockSchema, NestedBlockSchema } from "./schema-types";

const { provider, resources, dataSources } = providerSchema();

function resource(type: string): BlockSchema {
  const block = resources[type];
  if (!block) throw new Error(`no ${type}`);
  return block;
}

function nested(block: BlockSchema, ...path: string[]): NestedBlockSchema {
  const [name = "", ...rest] = path;
  const found = block.blocks[name];
  if (!found) throw new Error(`no block ${name}`);
  return rest.length > 0 ? nested(found.block, ...rest) : found;
}

/** How many resources and data sources azurerm has: 4.55 for cdktf, 4.73 for cdktn. */
const NUMBERS: Readonly<Record<string, readonly [number, number]>> = { cdktf: [1127, 399], cdktn: [1132, 396] };

/** What the documentation of azurerm says, not what was derived. */
describe("the schema derived from the bindings", () => {
  it("has everything the bindings have", () => {
    expect([resources, dataSources].map((each) => Object.keys(each).length)).toEqual(NUMBERS[CDK]);
  });

  it.each<[string, string, object]>([
    ["azurerm_subnet", "address_prefixes", { type: ["list", "string"], optional: true }],
    ["azurerm_subnet", "service_endpoints", { type: ["set", "string"], optional: true }],
    ["azurerm_subnet", "virtual_network_name", { type: "string", required: true }],
    ["azurerm_subnet", "id", { type: "string", optional: true, computed: true }],
    ["azurerm_virtual_network", "address_space", { type: ["set", "string"], optional: true }],
    ["azurerm_virtual_network", "guid", { type: "string", computed: true }],
    ["azurerm_virtual_network_peering", "allow_forwarded_traffic", { type: "bool", optional: true }],
    ["azurerm_virtual_network_peering", "remote_virtual_network_id", { type: "string", required: true }],
    ["azurerm_virtual_network_peering", "remote_subnet_names", { type: ["list", "string"], optional: true }],
    ["azurerm_virtual_network_peering", "triggers", { type: ["map", "string"], optional: true }],
    ["azurerm_network_interface", "ip_forwarding_enabled", { type: "bool", optional: true }],
    ["azurerm_network_interface", "private_ip_addresses", { type: ["list", "string"], computed: true }],
    ["azurerm_linux_virtual_machine", "network_interface_ids", { type: ["list", "string"], required: true }],
    ["azurerm_route_server", "virtual_router_ips", { type: ["set", "string"], computed: true }],
    ["azurerm_route_server", "virtual_router_asn", { type: "number", computed: true }],
    ["azurerm_route_server", "branch_to_branch_traffic_enabled", { type: "bool", optional: true }],
    ["azurerm_route_server_bgp_connection", "peer_asn", { type: "number", required: true }],
    ["azurerm_public_ip", "zones", { type: ["set", "string"], optional: true }],
    ["azurerm_express_route_circuit", "service_key", { type: "string", computed: true }],
    ["azurerm_express_route_circuit_authorization", "authorization_key", { type: "string", computed: true }],
    ["azurerm_virtual_network_gateway_connection", "shared_key", { type: "string", optional: true, computed: true }],
  ])("knows %s.%s", (type, name, expected) => {
    expect(resource(type).attributes[name]).toEqual(expected);
  });

  it.each<[string, Omit<NestedBlockSchema, "block">, ...string[]]>([
    ["azurerm_subnet", { nesting: "list", min: 0, max: 0 }, "delegation"],
    ["azurerm_subnet", { nesting: "list", min: 1, max: 1 }, "delegation", "service_delegation"],
    ["azurerm_subnet", { nesting: "list", min: 0, max: 1 }, "ip_address_pool"],
    ["azurerm_subnet", { nesting: "single", min: 0, max: 0 }, "timeouts"],
    ["azurerm_network_interface", { nesting: "list", min: 1, max: 0 }, "ip_configuration"],
    ["azurerm_linux_virtual_machine", { nesting: "list", min: 1, max: 1 }, "os_disk"],
    ["azurerm_linux_virtual_machine", { nesting: "list", min: 0, max: 1 }, "os_disk", "diff_disk_settings"],
    ["azurerm_linux_virtual_machine", { nesting: "list", min: 0, max: 1 }, "source_image_reference"],
    ["azurerm_linux_virtual_machine", { nesting: "set", min: 0, max: 0 }, "admin_ssh_key"],
    ["azurerm_virtual_machine_run_command", { nesting: "list", min: 1, max: 1 }, "source"],
    ["azurerm_lb", { nesting: "list", min: 0, max: 0 }, "frontend_ip_configuration"],
    ["azurerm_virtual_network_gateway", { nesting: "list", min: 1, max: 0 }, "ip_configuration"],
    ["azurerm_virtual_network_gateway", { nesting: "list", min: 0, max: 1 }, "bgp_settings"],
    ["azurerm_virtual_network_gateway", { nesting: "list", min: 0, max: 0 }, "bgp_settings", "peering_addresses"],
    ["azurerm_express_route_circuit", { nesting: "list", min: 1, max: 1 }, "sku"],
  ])("knows how many blocks of %s", (type, expected, ...path) => {
    expect(nested(resource(type), ...path)).toMatchObject(expected);
  });

  it("tells attributes that are written like blocks from blocks", () => {
    const { attributes, blocks } = resource("azurerm_network_security_group");
    expect(Object.keys(blocks)).toEqual(["timeouts"]);
    expect(attributes.security_rule).toMatchObject({ optional: true, computed: true });
    expect(attributes.security_rule?.type).toEqual([
      "set",
      ["object", expect.objectContaining({ priority: "number", destination_port_ranges: ["set", "string"] })],
    ]);
  });

  it("knows the inner attributes of blocks", () => {
    const { attributes } = nested(resource("azurerm_network_interface"), "ip_configuration").block;
    expect(attributes.private_ip_address_allocation).toEqual({ type: "string", required: true });
    expect(attributes.private_ip_address).toEqual({ type: "string", optional: true, computed: true });
    expect(attributes.subnet_id).toEqual({ type: "string", optional: true });
  });

  it("knows the provider's own configuration, without what belongs to Terraform", () => {
    expect(provider.attributes.subscription_id).toEqual({ type: "string", optional: true });
    expect(provider.attributes.auxiliary_tenant_ids).toEqual({ type: ["list", "string"], optional: true });
    expect(provider.attributes).not.toHaveProperty("alias");
    expect(nested(provider, "features", "virtual_machine").block.attributes).toHaveProperty(
      "delete_os_disk_on_deletion",
    );
  });

  it("knows data sources", () => {
    expect(dataSources.azurerm_virtual_network?.attributes.address_space).toEqual({
      type: ["list", "string"],
      computed: true,
    });
    expect(dataSources.azurerm_subnet?.attributes.virtual_network_name).toEqual({ type: "string", required: true });
  });
});

describe("reading the generated TypeScript", () => {
  const source = (member: string, entry: string) => `
export class Thing extends cdktf.TerraformResource {
  public static readonly tfResourceType = "azurerm_thing";
${member}
  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
${entry}    };
  }
}
`;
  const member = `  // name - computed: false, optional: false, required: true
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }`;
  const entry = `      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
`;
  const derive = (text: string) => deriveSchema(parseGeneratedSource("thing", text));

  it("reads what the generator writes", () => {
    expect(derive(source(member, entry)).block.attributes).toEqual({ name: { type: "string", required: true } });
  });

  it.each([
    [
      "a getter it doesn't know",
      source(member.replace("String", "Duration"), entry),
      "reads this.getDurationAttribute",
    ],
    ["two types for one attribute", source(member.replace("String", "Number"), entry), '"number" or "string"?'],
    ["an unknown mapper", source(member, entry.replace("stringTo", "durationTo")), "simple with cdktf.durationTo"],
    ["an attribute that is never synthesized", source(member, ""), "is it settable or not?"],
    ["an attribute without a member", source("", entry), "synthesized, but not an attribute"],
    ["another layout", source(member, entry.replace("isBlock", "block")), "cannot understand"],
    ["a malformed comment", source(member.replace("required: true", "required: maybe"), entry), "malformed comment"],
    ["no resource at all", source(member, entry).replace("TerraformResource", "ComplexObject"), "expected exactly one"],
  ])("refuses %s", (_, text, message) => {
    expect(() => derive(text)).toThrow(message);
  });
});
