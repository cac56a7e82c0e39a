export * from "./circuits-are-connected";
export * from "./circuits-lead-to-a-site";
