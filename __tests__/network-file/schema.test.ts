import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ValidateFunction } from "ajv";
import fc from "fast-check";
import { GATEWAY_IPSEC_ALGORITHMS } from "../../lib/azure";
import { SURVIVABLE } from "../../lib/constructs/networks/survive";
import { alternatives, type Schema } from "../../lib/document/schema";
import { ALLOWED_IPSEC_ALGORITHMS } from "../../lib/machine/ipsec-algorithms";
import { VALUE_CHECKS } from "../../lib/network-file/values";
import { networkText } from "../support/network-file";
import { parse } from "yaml";
import { cases } from "../support/random-cases";

const root = JSON.parse(readFileSync(join(__dirname, "../../schema/network.schema.json"), "utf8")) as Schema & {
  readonly definitions: Readonly<Record<string, Schema & { readonly pattern?: string; readonly not?: object }>>;
};

/** The schema alone, as editors have it. */
const editor = new Ajv({ strict: true, allErrors: true, code: { optimize: false } }).addSchema(root, "root");
const validate = partOf("");

/** The part of the schema at a JSON pointer. */
function partOf(pointer: string): ValidateFunction {
  const part = editor.getSchema(`root#${pointer}`);
  if (!part) throw new Error(`the schema has no ${pointer}`);
  return part;
}

function complaintsOf(text: string): string[] {
  validate(parse(text));
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`);
}

/** Every field of the schema with where it is. */
const everyField = [
  ["", root] as const,
  ...Object.entries(root.definitions).map(([name, schema]) => [`/definitions/${name}`, schema] as const),
].flatMap(([pointer, { properties }]) =>
  Object.entries(properties ?? {}).map(([field, schema]) => [`${pointer}/properties/${field}`, schema] as const),
);

describe("schema/network.schema.json", () => {
  it.each(everyField)("explains %s, for editors", (_path, field) => {
    expect(field.description).toMatch(/^[A-Z].*\./s);
    expect(field.examples?.length).toBeGreaterThan(0);
  });

  it.each(everyField)("has examples of %s that it takes itself, as it does not take everything", (pointer, field) => {
    const takes = partOf(pointer);
    const values = [...(field.examples ?? []), ...(field.default === undefined ? [] : [field.default])];
    // No field takes a list of lists.
    expect([[[]], ...values].filter((value) => !takes(value))).toEqual([[[]]]);
  });

  it("refuses unknown fields of everything that has fields", () => {
    const withFields = everyField
      .flatMap(([pointer, field]) => alternatives(root, field).map((each) => ({ pointer, ...each })))
      .filter(({ properties }) => properties);
    expect(withFields.length).toBeGreaterThan(10);
    expect(withFields.filter(({ additionalProperties }) => additionalProperties !== false)).toEqual([]);
  });

  it.each(Object.entries(ALLOWED_IPSEC_ALGORITHMS))("knows the algorithms of an appliance: %s", (field, allowed) => {
    const { properties } = root.definitions.ApplianceIpsecPolicyDefinition;
    expect([...(properties?.[field].enum ?? [])].sort()).toEqual([...allowed].sort());
  });

  it.each(Object.entries(GATEWAY_IPSEC_ALGORITHMS))("knows the algorithms of a gateway: %s", (field, allowed) => {
    expect(root.definitions.IpsecPolicy.properties?.[field].enum).toEqual(allowed);
  });

  it("knows the same failures to survive as the constructs", () => {
    expect(root.definitions.SurvivableFailures.enum).toEqual(Object.keys(SURVIVABLE));
  });

  it("makes any editor underline what is no range, no address, and no ASN of a peer", () => {
    expect(complaintsOf(networkText({}))).toEqual([]);
    expect(complaintsOf(networkText({}).replace("10.10.0.0/22", "10.300.0.0/22"))).toContain(
      "/hubs/west/addressSpace pattern",
    );
    expect(complaintsOf(networkText({}).replace("65001", "65515"))).toContain("/hubs/west/asn not");
    expect(complaintsOf(networkText({ west: "dnsServers: [10.10.0.4, fe80::1]" }))).toContain(
      "/hubs/west/dnsServers/1 pattern",
    );
    expect(complaintsOf(networkText({ west: 'zones: ["4"]' }))).toContain("/hubs/west/zones/0 enum");
  });
});

describe("the types of values", () => {
  const withPattern = Object.entries(root.definitions).filter(([, { pattern, not }]) => pattern ?? not);

  it("have a check each that says what is wrong, as a pattern cannot", () => {
    expect(withPattern.map(([name]) => name).sort()).toEqual(Object.keys(VALUE_CHECKS).sort());
  });

  it.each(withPattern)("refuse in editors only what the check refuses: %s", (name, { type, examples = [] }) => {
    const check = VALUE_CHECKS[name] as (value: unknown) => string | undefined;
    const inEditors = partOf(`/definitions/${name}`);
    const digits = fc.stringMatching(/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/);
    const texts = fc.oneof(
      fc.string(),
      digits,
      fc.stringMatching(/^[A-Za-z_-][\w.-]{0,70}$/),
      fc.constant(String(examples[0] ?? "")),
    );
    const values = type === "integer" ? fc.oneof(fc.integer(), fc.nat(70_000)) : texts;
    fc.assert(
      fc.property(values, (value) => check(value) !== undefined || inEditors(value)),
      cases(2000),
    );
  });
});
