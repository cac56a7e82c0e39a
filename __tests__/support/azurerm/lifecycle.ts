import { isReplacing } from "./beyond-bindings";
import { attributesOfId, resourceId } from "./resource-ids";
import type { AttributeSchema, BlockSchema, CtyType } from "./schema-types";
import { Unknown, isSame, isValues, type Value, type Values } from "./values";

/**
 * The planned state: what is configured, and for what only Azure can tell its prior value or, without one, an unknown
 * value. Terraform has already merged prior state and configuration; what it left null has neither.
 */
export function planned(block: BlockSchema, proposed: Values): Values {
  return mapBlock(block, proposed, (value, attribute) =>
    value === null && attribute.computed ? Unknown.wholly : value,
  );
}

/** The attributes and blocks because of which the change can't be made in place. */
export function replacements(type: string, prior: Values, next: Values): readonly string[] {
  return Object.keys(next).filter((name) => isReplacing(type, name) && !isSame(prior[name], next[name]));
}

/** The state after apply: made-up values take the places of unknown ones, the same for the same resource every time. */
export function applied(type: string, block: BlockSchema, plannedState: Values): Values {
  const withId = { ...plannedState };
  if (withId.id instanceof Unknown) withId.id = resourceId(type, plannedState);
  const seed = `${type} ${typeof withId.id === "string" ? withId.id : ""}`;
  const state = mapBlock(block, withId, (value, { type: attributeType }, name) =>
    value instanceof Unknown ? madeUp(attributeType, name, seed) : value,
  );
  const newInterface = type === "azurerm_network_interface" && plannedState.private_ip_address instanceof Unknown;
  return newInterface ? withConfiguredAddresses(state) : state;
}

/** What a data source finds: whatever is asked for exists. */
export function found(type: string, block: BlockSchema, config: Values): Values {
  return applied(type, block, planned(block, config));
}

/** What is known of a resource that is imported: what its id says. */
export function imported(type: string, block: BlockSchema, id: string): Values | undefined {
  const told = attributesOfId(type, id);
  if (!told) return undefined;
  const empty: Values = {
    ...Object.fromEntries(Object.keys(block.attributes).map((name) => [name, null])),
    ...Object.fromEntries(
      Object.entries(block.blocks).map(([name, { nesting }]) => [name, nesting === "single" ? null : []]),
    ),
  };
  return applied(type, block, planned(block, { ...empty, ...told, id }));
}

type Change = (value: Value, attribute: AttributeSchema, name: string) => Value;

function mapBlock(block: BlockSchema, values: Values, change: Change): Values {
  const result: { [name: string]: Value } = {};
  for (const [name, attribute] of Object.entries(block.attributes)) {
    result[name] = change(values[name] ?? null, attribute, name);
  }
  for (const [name, nested] of Object.entries(block.blocks)) {
    const value = values[name] ?? null;
    if (Array.isArray(value)) {
      result[name] = (value as readonly Value[]).map((one) =>
        isValues(one) ? mapBlock(nested.block, one, change) : one,
      );
    } else {
      result[name] = isValues(value) ? mapBlock(nested.block, value, change) : value;
    }
  }
  return result;
}

/** Values as Azure would give them where the form matters to a configuration that uses them. */
const wellKnown: { readonly [attribute: string]: (hash: number) => Value } = {
  ip_address: (hash) => `203.0.113.${hash % 256}`,
  private_ip_address: (hash) => `10.255.${hash % 256}.4`,
  virtual_router_asn: () => 65515,
  disable_password_authentication: () => true,
  routing_state: () => "Provisioned",
  service_provider_provisioning_state: () => "Provisioned",
};

function madeUp(type: CtyType, name: string, seed: string): Value {
  const hash = [...`${seed} ${name}`].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 1_000_003, 7);
  const known = wellKnown[name];
  if (known) return known(hash);
  if (type === "string") return `stand-in-${name.replaceAll("_", "-")}-${hash}`;
  if (type === "number") return 0;
  if (type === "bool") return false;
  if (type[0] === "map") return {};
  if (type[0] !== "object") return [];
  return Object.fromEntries(
    Object.entries(type[1]).map(([key, inner]) => [key, madeUp(inner, key, `${seed} ${name}`)]),
  );
}

/** An interface reports the static addresses it was given, which tests of static next hops rely on. */
function withConfiguredAddresses(state: Values): Values {
  const configurations = Array.isArray(state.ip_configuration) ? (state.ip_configuration as readonly Value[]) : [];
  const addresses = configurations.flatMap((one) =>
    isValues(one) && one.private_ip_address ? [one.private_ip_address] : [],
  );
  return { ...state, private_ip_address: addresses[0] ?? null, private_ip_addresses: addresses };
}
