import { bgpTimersAreValid as rule } from "../../../lib/rules/virtual-appliances/bgp-timers-are-valid";
import { found, tellsApart } from "../../support/found";
import { changed, dualHomed } from "../../support/topologies";

describe("bgpTimersAreValid", () => {
  it.each([
    [0, 180, "keepalive", "a keepalive of 0 is not a whole number of seconds from 1"],
    [NaN, 180, "keepalive", "a keepalive of NaN is not a whole number of seconds from 1"],
    [60, 179, "hold", "a hold time of 179 s is not at least three times the keepalive of 60 s"],
    [1, 0, "hold", "a hold time of 0 s is not at least three times the keepalive of 1 s"],
    [60, 240, "hold", "a hold time of 240 s never takes effect: the route server offers 180 s and the lower counts"],
  ])("refuses %d and %d, and accepts a correct network", (keepalive, hold, field, message) => {
    expect(found(rule, changed(dualHomed(), "virtualAppliances", "nva-west", { timers: { keepalive, hold } }))).toEqual(
      [`nva-west.timers.${field}: appliance "nva-west": ${message}`],
    );

    expect(found(rule, dualHomed())).toEqual([]);
  });

  it("allows lower ones", () => {
    const timers = { keepalive: 1, hold: 3 };
    tellsApart(
      rule,
      changed(dualHomed(), "virtualAppliances", "nva-west", { timers: { keepalive: 1, hold: 2 } }),
      changed(dualHomed(), "virtualAppliances", "nva-west", { timers }),
    );
  });
});
