import { standbyHubsSendNoLongerPrefixes as rule } from "../../../lib/rules/dual-homed-networks/standby-hubs-send-no-longer-prefixes";
import { found, tellsApart } from "../../support/found";
import { added, changed, dualHomed, meant } from "../../support/topologies";

describe("standbyHubsSendNoLongerPrefixes", () => {
  const split = (prefixes: string[], moreSpecifics = false) =>
    changed(
      added(dualHomed(), "onPremisesSites", { name: "branch", prefixes, moreSpecifics }),
      "virtualAppliances",
      "nva-north",
      { sites: ["branch"] },
    );

  it("finds longer prefixes at the standby hub, and nothing in a correct network", () => {
    expect(found(rule, split(["192.168.0.0/17", "192.168.128.0/17"]))).toEqual([
      'network: hub "north" is standby to "west", but advertises 192.168.0.0/17 and 192.168.128.0/17, inside what "west" advertises, to "rs-app" and "rs-data"',
    ]);

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("finds a prefix inside which the standby hub alone lets more through", () => {
    expect(found(rule, split(["192.168.0.0/16"], true))).toEqual([
      'network: hub "north" is standby to "west", but advertises 192.168.0.0/16 and longer, inside what "west" advertises, to "rs-app" and "rs-data"',
    ]);
  });

  it("leaves prefixes that only the standby hub has to another rule", () => {
    tellsApart(rule, split(["192.168.0.0/24"]), split(["172.16.0.0/24"]));
  });

  it("asks nothing of an active-active network", () => {
    tellsApart(rule, split(["192.168.0.0/17"]), meant(split(["192.168.0.0/17"]), { mode: "active-active" }));
  });
});
