import Ajv, { _, type CodeKeywordDefinition } from "ajv";
import standaloneCode from "ajv/dist/standalone";
import type { Json } from "./standard-keywords";

/**
 * A module that validates documents against a schema. It is shipped: loading it takes milliseconds, and compiling the
 * schema takes ajv up to half a second. `this` of the function that it exports are the `ValueChecks`.
 * @param file the name of the schema's file, which lies beside the module
 */
export function validationCode(file: string, schema: Json): string {
  const definitions = Object.entries(schema.definitions as Record<string, Json>).map(([name, type]) => [
    name,
    CHECKED_TYPES.includes(type.type) && !type.enum ? { ...type, check: name } : type,
  ]);
  const checked = { ...schema, definitions: Object.fromEntries(definitions) as Record<string, Json> };
  const code = { source: true, lines: true };
  // `errorText` words the messages.
  const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, messages: false, passContext: true, code });
  ajv.addKeyword(CHECK);
  return [
    `// Generated from ${file} by \`npm run docs\`.`,
    `const schema = require("./${file}");`,
    withoutAjv(withReferences(standaloneCode(ajv, ajv.compile(checked)), checked)),
    "",
  ].join("\n");
}

/** What the code takes from ajv, written without it, so that the package does not ship it. */
const FROM_AJV: readonly (readonly [string, string])[] = [
  ['require("ajv/dist/runtime/equal").default', 'require("node:util").isDeepStrictEqual'],
  // The number of characters: a pair of surrogates is one.
  ['require("ajv/dist/runtime/ucs2length").default', "(text) => [...text].length"],
];

function withoutAjv(code: string): string {
  const written = FROM_AJV.reduce((text, [required, own]) => text.replaceAll(required, own), code);
  const [left] = /require\("ajv[^"]*"\)[.\w]*/.exec(written) ?? [];
  if (left !== undefined) throw new Error(`the code needs ${left} of ajv, which is not shipped`);
  return written;
}

/** The types in the schema whose values checks are about. */
const CHECKED_TYPES: readonly unknown[] = ["string", "integer"];

/** The keyword of a named type that asks for the check of its values. */
const CHECK: CodeKeywordDefinition = {
  keyword: "check",
  schemaType: "string",
  code(context) {
    const { gen, data, parentSchema } = context;
    const isOfType =
      parentSchema.type === "integer" ? _`Number.isInteger(${data})` : _`typeof ${data} === ${parentSchema.type}`;
    const message = gen.const("message", _`${isOfType} ? this[${context.schema as string}]?.(${data}) : undefined`);
    context.setParams({ message });
    context.fail(_`${message} !== undefined`);
  },
  error: { message: "", params: ({ params }) => _`{message: ${params.message}}` },
};

/** The code with references to the schema's file where it repeats the schema or a named type. */
function withReferences(code: string, schema: Json): string {
  const definitions = Object.entries(schema.definitions as Record<string, Json>);
  const references = new Map([
    [JSON.stringify(schema), "schema"],
    ...definitions.map(([name, type]): [string, string] => [JSON.stringify(type), `schema.definitions.${name}`]),
  ]);
  return code.replace(/^(const schema\d+ = )(.*);$/gm, (line, start: string, text: string) => {
    const reference = references.get(text);
    return reference === undefined ? line : `${start}${reference};`;
  });
}
