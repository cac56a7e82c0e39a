export { causesOf, differencesIn, type Cause } from "./causes";
export { compare, type Comparison, type Difference } from "./compare";
export { MANIFEST, readManifest } from "./manifest";
export { readTable } from "./read-table";
export { TABLE_KINDS, type FoundTable, type TableKind, type TableSubject } from "./table";
export { collectScript, fileOf } from "./collect-script";
export { predictedTable } from "./az-format";
export { subjectAt, subjectsOf } from "./subjects";
