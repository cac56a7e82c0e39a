import { locateViolation, networkFromFile, parseNetworkFile } from "../../../lib/network-file";
import { sshIsNotOpenToEverybody as rule } from "../../../lib/rules/virtual-appliances/ssh-is-not-open-to-everybody";
import { collectTopology } from "../../../lib/topology";
import { verdictOn } from "../../../lib/verdict";
import { found } from "../../support/found";
import { networkText, withApp } from "../../support/network-file";
import { changed, dualHomed } from "../../support/topologies";

describe("sshIsNotOpenToEverybody", () => {
  const open = (...sshSources: string[]) => changed(dualHomed(), "virtualAppliances", "nva-west", { sshSources });

  it("warns of ranges that are everywhere, also in halves, and accepts a correct network", () => {
    expect(found(rule, open("203.0.113.0/24", "0.0.0.0/0"))).toEqual([
      'nva-west.sshSources[1]: SSH to "nva-west" is allowed from 0.0.0.0/0',
    ]);
    expect(found(rule, open("0.0.0.0/1", "128.0.0.0/1"))).toHaveLength(2);
    expect(found(rule, open("203.0.113.0/24", "10.0.0.0/8"))).toEqual([]);
    expect(found(rule, dualHomed())).toEqual([]);
  });

  it.each([
    ["asn: 65001", "0.0.0.0/0", "hubs.west.sshSources"],
    ["asn: 65001", "[10.0.0.0/8, 0.0.0.0/0]", "hubs.west.sshSources[1]"],
    ["appliance: { asn: 65001, privateIp: 10.10.0.4 }", "0.0.0.0/0", "hubs.west.appliance"],
  ])("names the place in a file with %s and sshSources: %s", (west, sources, field) => {
    const places = (sshSources: string) => {
      const text = networkText({ west: `${west}\n    sshSources: ${sshSources}` });
      const file = parseNetworkFile(text, "network.yaml");
      const { violations } = withApp((app) => verdictOn(collectTopology(networkFromFile(app, file))));
      const ours = violations.filter(({ rule: id }) => id === rule.id);
      return ours.map((violation) => locateViolation(file, violation).field);
    };
    expect(places(sources)).toEqual([field]);
    expect(places("203.0.113.0/24")).toEqual([]);
  });
});
