import { tooOldVersion } from "./in-namespaces";

describe("a suite with FRR", () => {
  it.each(["bgpd version 8.4.4", "bgpd version 8.4_git", "bgpd version 9.0", "bgpd version 10.1.2"])(
    "takes %s",
    (version) => {
      expect(tooOldVersion(version)).toEqual([]);
    },
  );

  it.each([
    ["bgpd version 8.1", "8.1"],
    ["bgpd version 7.5.1", "7.5.1"],
    ["bgpd without any", "?"],
  ])("is skipped with %s and says why", (version, said) => {
    expect(tooOldVersion(version)).toEqual([`FRR is ${said}, which has to be 8.4 or later`]);
  });
});
