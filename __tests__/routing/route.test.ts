import { isSameRoute, mayBeAdvertised, pathText } from "../../lib/routing/route";
import { UNKNOWN_ASN } from "../../lib/routing/speakers";
import { directionOf, route } from "../support/routing";
import { dualHomed } from "../support/topologies";

const from = directionOf(dualHomed(), "vm-nva-west", "rs-app/IN_0");

describe("pathText", () => {
  it("writes a path with the neighbour first, and a question mark for an ASN that nobody gave", () => {
    expect(pathText([65001, 65001, UNKNOWN_ASN])).toBe("65001 65001 ?");
    expect(pathText([])).toBe("");
  });
});

describe("isSameRoute", () => {
  const one = route("10.0.0.0/8", { path: [65001], nextHop: "10.10.0.4", communities: ["no-advertise"], from });

  it("compares path, next hop, communities and sender", () => {
    expect(isSameRoute(one, { ...one, path: [65001], communities: ["no-advertise"] })).toBe(true);
    expect(isSameRoute(one, { ...one, path: [65001, 65001] })).toBe(false);
    expect(isSameRoute(one, { ...one, path: [65002] })).toBe(false);
    expect(isSameRoute(one, { ...one, nextHop: "10.10.0.5" })).toBe(false);
    expect(isSameRoute(one, { ...one, communities: [] })).toBe(false);
    expect(isSameRoute(one, { ...one, from: undefined })).toBe(false);
  });

  it("tells a route from none", () => {
    expect(isSameRoute(one, undefined)).toBe(false);
    expect(isSameRoute(undefined, undefined)).toBe(true);
  });
});

describe("mayBeAdvertised", () => {
  it.each([
    [[], true],
    [["65001:100"], true],
    [["65001:100", "no-advertise"], false],
    [["65535:65282"], false],
  ])("is, with the communities %j, %s", (communities, expected) => {
    expect(mayBeAdvertised(route("10.0.0.0/8", { communities }))).toBe(expected);
  });
});
