import { sessionsLeaveRoomForUpdates as rule } from "../../../lib/rules/route-server-peerings/sessions-leave-room-for-updates";
import { found } from "../../support/found";
import { changed, dualHomed, manySpokes } from "../../support/topologies";

describe("sessionsLeaveRoomForUpdates", () => {
  const sending = (count: number) =>
    changed(dualHomed(), "onPremisesSites", "headquarters", {
      prefixes: manySpokes(count).map(({ range }) => range.replace(/^10/, "100")),
    });

  it("warns past half of the limit, up to the limit, and accepts a correct network", () => {
    expect(found(rule, sending(1999))).toEqual([]);
    expect(found(rule, sending(2000))[0]).toBe(
      'nva-west-rs-app.advertise: "nva-west-rs-app" advertises at least 2001 routes; sent again, they count twice against the limit of 4000',
    );
    expect(found(rule, sending(4000))).toEqual([]);

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
