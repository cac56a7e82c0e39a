export * from "./addresses-are-well-formed";
export * from "./element-names-are-unique";
export * from "./references-exist";
export * from "./routes-settle";
