import { isSensitive } from "./beyond-bindings";
import type { BlockSchema, ProviderSchema } from "./schema-types";

/** The answer to `GetSchema`. */
export function schemaToWire(schema: ProviderSchema): object {
  return {
    provider: { block: blockToWire("", schema.provider) },
    resource_schemas: schemasToWire(schema.resources),
    data_source_schemas: schemasToWire(schema.dataSources),
  };
}

function schemasToWire(schemas: { readonly [type: string]: BlockSchema }): object {
  return Object.fromEntries(
    Object.entries(schemas).map(([type, block]) => [type, { version: 0, block: blockToWire(type, block) }]),
  );
}

function blockToWire(type: string, block: BlockSchema): object {
  return {
    attributes: Object.entries(block.attributes).map(([name, attribute]) => ({
      ...attribute,
      name,
      type: Buffer.from(JSON.stringify(attribute.type)),
      sensitive: isSensitive(type, name),
    })),
    block_types: Object.entries(block.blocks).map(([name, nested]) => ({
      type_name: name,
      nesting: nested.nesting.toUpperCase(),
      min_items: nested.min,
      max_items: nested.max,
      block: blockToWire("", nested.block),
    })),
  };
}
