export { NetworkFacts } from "./network-facts";
