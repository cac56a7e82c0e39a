import type { RouterConfigFormat } from "./formats";
import { renderBird } from "./bird";
import { renderFrr } from "./frr";
import { identifier, type RoutingPolicy } from "../policy";
import { renderIosXe } from "./ios-xe";

interface Language {
  readonly extension: string;
  render(policy: RoutingPolicy): string;
}

const LANGUAGES: Readonly<Record<RouterConfigFormat, Language>> = {
  frr: { extension: "frr.conf", render: renderFrr },
  bird: { extension: "bird.conf", render: renderBird },
  "ios-xe": { extension: "ios-xe.cfg", render: renderIosXe },
};

/** The whole configuration text for one instance of an appliance. */
export function renderRouterConfig(policy: RoutingPolicy, format: RouterConfigFormat): string {
  return LANGUAGES[format].render(policy);
}

/** The name of a file with the configuration, such as `west-nva.frr.conf`. */
export function routerConfigFileName(policy: RoutingPolicy, format: RouterConfigFormat): string {
  return `${identifier(policy.instance)}.${LANGUAGES[format].extension}`;
}
