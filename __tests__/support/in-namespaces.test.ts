import { tooOldVersion } from "./in-namespaces";

describe("a suite with FRR", () => {
  it.each([
    ["bgpd version 8.4.4", "bgpd version 8.3.4"],
    ["bgpd version 8.4_git", "bgpd version 8.3_git"],
    ["bgpd version 9.0", "bgpd version 0.9"],
    ["bgpd version 10.1.2", "bgpd version 1.10.2"],
  ])("takes %s, but not %s", (version, older) => {
    expect(tooOldVersion(older)).toHaveLength(1);
    expect(tooOldVersion(version)).toEqual([]);
  });

  it.each([
    ["bgpd version 8.1", "8.1"],
    ["bgpd version 7.5.1", "7.5.1"],
    ["bgpd without any", "?"],
  ])("is skipped with %s and says why", (version, said) => {
    expect(tooOldVersion(version)).toEqual([`FRR is ${said}, which has to be 8.4 or later`]);
  });
});
