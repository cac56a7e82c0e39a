export * from "./acknowledgements-are-of-acknowledgeable-rules";
export * from "./acknowledgements-give-a-reason";
export * from "./acknowledgements-match-a-finding";
export * from "./acknowledgements-name-a-rule";
