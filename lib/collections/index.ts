export { getOrMake } from "./get-or-make";
export { append, groupBy, grouped, noteIn } from "./grouping";
export { inOrderOf } from "./order";
export { repeated } from "./repeated";
