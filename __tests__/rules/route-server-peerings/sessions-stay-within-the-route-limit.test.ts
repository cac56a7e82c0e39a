import { sessionsStayWithinTheRouteLimit as rule } from "../../../lib/rules/route-server-peerings/sessions-stay-within-the-route-limit";
import { found } from "../../support/found";
import { changed, dualHomed, manySpokes } from "../../support/topologies";

describe("sessionsStayWithinTheRouteLimit", () => {
  const sending = (count: number) =>
    changed(dualHomed(), "onPremisesSites", "headquarters", {
      prefixes: manySpokes(count).map(({ range }) => range.replace(/^10/, "100")),
    });

  it("counts sites and other spokes, but not the spoke's own ranges, and accepts a correct network", () => {
    expect(found(rule, sending(3999))).toEqual([]);
    expect(found(rule, sending(4000))[0]).toBe(
      'nva-west-rs-app.advertise: "nva-west-rs-app" advertises at least 4001 routes; a route server accepts 4000 from a peer',
    );

    expect(found(rule, dualHomed())).toEqual([]);
  });
});
