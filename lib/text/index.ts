export { complaintLine, firstComplaints } from "./complaint";
export type { Complaint, Severity } from "./complaint";
export { fieldName, parseFieldName, quoted, shorten } from "./field-path";
export type { FieldPath } from "./field-path";
export { didYouMean, notAmong, notLike, nowNamed } from "./suggestion";
export { few, fewNames } from "./wording";
