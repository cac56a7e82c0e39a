export { getOrMake } from "./get-or-make";
export { append, grouped, noteIn } from "./grouping";
export { repeated } from "./repeated";
