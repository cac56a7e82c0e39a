export { isExpression } from "./expression";
export { SchemaCheck, type ValueChecks } from "./schema-check";
export type { DocumentFinding, Position } from "./finding";
export { alternatives, resolve, schemaAt } from "./schema";
export type { Schema } from "./schema";
export { readShippedFile, shippedFile } from "./shipped-file";
