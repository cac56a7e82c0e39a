import { ROUTER_CONFIG_FORMATS, renderFrr, renderRouterConfig, routerConfigFileName } from "../../lib/router-config";
import { renderBird } from "../../lib/router-config/bird";
import { renderIosXe } from "../../lib/router-config/ios-xe";
import { policyOf } from "../support/networks";

const POLICY = policyOf("west-nva");

describe("renderRouterConfig", () => {
  it("writes the policy in the language asked for", () => {
    const written = ROUTER_CONFIG_FORMATS.map((format) => renderRouterConfig(POLICY, format));
    expect(written).toEqual([renderFrr(POLICY), renderBird(POLICY), renderIosXe(POLICY)]);
  });
});

describe("routerConfigFileName", () => {
  it("is made of the instance's name and the language", () => {
    const names = ROUTER_CONFIG_FORMATS.map((format) => routerConfigFileName(POLICY, format));
    expect(names).toEqual(["west-nva.frr.conf", "west-nva.bird.conf", "west-nva.ios-xe.cfg"]);
  });

  it("stays in its folder, whatever the instance is called", () => {
    expect(routerConfigFileName({ ...POLICY, instance: "../etc/x y" }, "frr")).toBe(".._2f_etc_2f_x_20_y.frr.conf");
  });
});
