import { join } from "node:path";
import * as tsj from "ts-json-schema-generator";
import ts from "typescript";
import { standardKeywords, type Json } from "./standard-keywords";
import { validationCode } from "./validation-code";

const ROOT = join(__dirname, "..");

const SITE = "https://raw.githubusercontent.com/cdktf-azure-route-server/cdktf-azure-route-server/main/schema";

/** The schemas that are generated, each from the type that describes the document. */
const SOURCES = {
  "facts.schema.json": "Facts",
  "lock.schema.json": "NetworkLock",
  "network.schema.json": "NetworkDefinition",
  "tables.schema.json": "TableManifest",
  "topology.schema.json": "Topology",
};

/**
 * The text of each file in `schema`: the schemas, as the doc comments of their types have them now, and the modules that
 * validate documents against them.
 */
export function schemas(): Record<string, string> {
  const config: tsj.CompletedConfig = {
    ...tsj.DEFAULT_CONFIG,
    path: join(
      ROOT,
      "lib/{network-file/{definition,lock-definition},topology/{model,facts-model},verify/manifest-model}.ts",
    ),
    tsconfig: join(ROOT, "tsconfig.json"),
    skipTypeCheck: true,
    topRef: false,
    // Keywords of JSON Schema that the generator does not know as tags; `values` are those of an enum.
    extraTags: ["not", "values"],
  };
  const program = tsj.createProgram(config);
  const parser = tsj.createParser(program, config, (chain) => {
    chain.addNodeParser(new RetypedFieldsParser(chain as tsj.ChainNodeParser, false));
  });
  const generator = new tsj.SchemaGenerator(program, parser, tsj.createFormatter(config), config);
  const files = Object.entries(SOURCES).flatMap(([file, type]) => {
    const schema = schemaOf(file, generator.createSchema(type) as Json);
    return [
      [file, `${JSON.stringify(schema, null, 2)}\n`],
      [file.replace("schema.json", "validate.js"), validationCode(file, schema)],
    ];
  });
  return Object.fromEntries(files) as Record<string, string>;
}

/** Keeps the comments of fields that a mapped type gives another type: `{ [K in keyof T]: K extends … ? … : T[K] }`. */
class RetypedFieldsParser extends tsj.MappedTypeNodeParser {
  supportsNode(node: ts.MappedTypeNode): boolean {
    return super.supportsNode(node) && node.type?.kind === ts.SyntaxKind.ConditionalType;
  }

  protected getProperties(node: ts.MappedTypeNode, keys: tsj.UnionType, context: tsj.Context): tsj.ObjectProperty[] {
    const { constraint } = node.typeParameter;
    if (!constraint || !ts.isTypeOperatorNode(constraint)) return super.getProperties(node, keys, context);
    const source = this.childNodeParser.createType(constraint.type, context);
    return super.getProperties(node, keys, context).map((property) => {
      const field = tsj.getTypeByKey(source, new tsj.LiteralType(property.getName()));
      const written = tsj.derefAnnotatedType(field as tsj.BaseType);
      const isRequired = !(written instanceof tsj.UnionType && written.getTypes().some(isUndefined));
      const type = tsj.preserveAnnotation(field as tsj.BaseType, tsj.derefAnnotatedType(property.getType()));
      return new tsj.ObjectProperty(property.getName(), type, isRequired);
    });
  }
}

function isUndefined(type: tsj.BaseType): boolean {
  return type instanceof tsj.UndefinedType;
}

function schemaOf(file: string, generated: Json): Json {
  const { $schema, ...schema } = generated;
  return { $schema, $id: `${SITE}/${file}`, ...standardKeywords(schema) };
}
