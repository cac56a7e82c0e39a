import { fastPathPassesNoApplianceBy as rule } from "../../../lib/rules/gateway-connections/fast-path-passes-no-appliance-by";
import { found } from "../../support/found";
import { changed, expressRouteHubs, withSubnet } from "../../support/topologies";

describe("fastPathPassesNoApplianceBy", () => {
  const fast = changed(expressRouteHubs(), "gatewayConnections", "ergw-west-erc-west", { fastPath: true });

  it("warns where GatewaySubnet has routes to the appliance, and accepts a correct network", () => {
    expect(found(rule, fast)).toEqual([
      'ergw-west-erc-west.fastPath: "ergw-west-erc-west" has FastPath on, so packets from on-premises bypass the routes of GatewaySubnet of "west", such as that for 10.30.0.0/22 to the appliance',
    ]);

    expect(found(rule, expressRouteHubs())).toEqual([]);
  });

  it("allows it without them", () => {
    expect(found(rule, withSubnet(fast, "west", { name: "GatewaySubnet", addressPrefix: "10.10.0.128/26" }))).toEqual(
      [],
    );
  });
});
