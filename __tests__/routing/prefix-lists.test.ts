import { PrefixLists } from "../../lib/routing/prefix-lists";
import { route } from "../support/routing";

const filter = new PrefixLists({
  prefixLists: [
    { name: "SPOKES", entries: [{ prefix: "10.30.0.0/22", orLonger: false }] },
    {
      name: "SITES",
      entries: [
        { prefix: "192.168.0.0/16", orLonger: true },
        { prefix: "10.0.0.0/8", orLonger: false },
      ],
    },
    { name: "EMPTY", entries: [] },
  ],
});

const permits = (lists: readonly string[], prefix: string) => filter.permit(lists, route(prefix).prefix);

describe("PrefixLists", () => {
  it("permits a prefix as it is, and where a list says so all that is in it", () => {
    expect(permits(["SPOKES"], "10.30.0.0/22")).toBe(true);
    expect(permits(["SPOKES"], "10.30.0.0/24")).toBe(false);
    expect(permits(["SPOKES"], "10.30.0.0/21")).toBe(false);
    expect(permits(["SITES"], "192.168.7.0/24")).toBe(true);
    expect(permits(["SITES"], "192.0.0.0/8")).toBe(false);
    expect(permits(["SITES"], "10.1.0.0/16")).toBe(false);
  });

  it("permits what one of several lists does, and nothing without a list", () => {
    expect(permits(["SPOKES", "SITES"], "192.168.0.0/16")).toBe(true);
    expect(permits([], "192.168.0.0/16")).toBe(false);
    expect(permits(["EMPTY"], "0.0.0.0/0")).toBe(false);
    expect(permits(["UNKNOWN"], "0.0.0.0/0")).toBe(false);
  });
});
