export { asPathRewriteIn, ROUTER_CONFIG_FORMATS } from "./as-path-rewrite";
export type { RouterConfigFormat } from "./as-path-rewrite";
export { renderBird } from "./bird";
export { FRR_DEFAULT_ROUTE_STATEMENT, renderFrr } from "./frr";
export { renderIosXe } from "./ios-xe";
export { renderRouterConfig, routerConfigFileName } from "./render";
