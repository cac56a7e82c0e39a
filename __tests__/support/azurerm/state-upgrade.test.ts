import type { BlockSchema } from "./schema-types";
import { upgraded } from "./state-upgrade";

const rule: BlockSchema = { attributes: { port: { type: "number" }, comment: { type: "string" } }, blocks: {} };
const block: BlockSchema = {
  attributes: {
    name: { type: "string" },
    routing_state: { type: "string", computed: true },
    tags: { type: ["map", "string"] },
    status: { type: ["list", ["object", { code: "string", detail: "string" }]] },
  },
  blocks: {
    rule: { nesting: "set", min: 0, max: 0, block: rule },
    only: { nesting: "single", min: 0, max: 1, block: rule },
  },
};

describe("a stored state", () => {
  it("gets null for what it has not, an empty list for blocks, and what Azure knows of new attributes", () => {
    const rest = { tags: null, status: null, rule: [], only: null };
    expect(upgraded("azurerm_thing", block, { name: "a" })).toEqual({
      name: "a",
      routing_state: "Provisioned",
      ...rest,
    });
    expect(upgraded("azurerm_thing", block, { routing_state: "Failed" })).toEqual({
      name: null,
      routing_state: "Failed",
      ...rest,
    });
  });

  it("loses what the schema no longer has, in blocks and objects, too", () => {
    const stored = {
      name: "a",
      routing_state: "Failed",
      gone: true,
      tags: { own: "kept" },
      status: [{ code: "x", gone: 1 }],
      rule: [{ port: 1, gone: "y" }],
      only: { port: 2, gone: null },
    };
    expect(upgraded("azurerm_thing", block, stored)).toEqual({
      name: "a",
      routing_state: "Failed",
      tags: { own: "kept" },
      status: [{ code: "x", detail: null }],
      rule: [{ port: 1, comment: null }],
      only: { port: 2, comment: null },
    });
  });

  it("keeps a block whose number has changed", () => {
    expect(upgraded("azurerm_thing", block, { rule: { port: 1 }, only: [{ port: 2 }] })).toMatchObject({
      rule: [{ port: 1, comment: null }],
      only: { port: 2, comment: null },
    });
  });
});
