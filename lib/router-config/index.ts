export { ROUTER_CONFIG_FORMATS } from "./formats";
export type { RouterConfigFormat } from "./formats";
export { FRR_DEFAULT_ROUTE_STATEMENT, renderFrr } from "./frr";
export { renderRouterConfig, routerConfigFileName } from "./render";
