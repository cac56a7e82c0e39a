export { SchemaCheck } from "./schema-check";
export type { DocumentFinding } from "./finding";
export { schemaAt } from "./schema-words";
export { readShippedFile, shippedFile } from "./shipped-file";
export { YamlSource } from "./yaml-source";
export type { Format, Formats } from "./formats";
