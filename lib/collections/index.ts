export { getOrMake } from "./get-or-make";
export { append, noteIn } from "./grouping";
export { repeated } from "./repeated";
