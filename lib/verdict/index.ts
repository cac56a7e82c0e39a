export { describeLoss, isHarm, lossesOf, survivalObjections } from "./survival";
export type { Loss } from "./survival";
