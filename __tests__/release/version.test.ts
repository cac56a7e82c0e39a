import { objectionTo } from "../../.ci/release/version";

describe("the version of a release", () => {
  it.each([
    ["0.1.1", "0.1.0", false],
    ["0.2.0", "0.1.9", true],
    ["0.10.0", "0.9.0", true],
    ["1.0.0", "0.9.0", true],
    ["1.1.0", "1.0.3", false],
    ["2.0.0", "1.0.3", true],
  ])("may be %s after %s", (version, last, isBreaking) => {
    expect(objectionTo(version, last, isBreaking)).toBeUndefined();
  });

  it.each([
    ["0.1.0", "0.1.0", false, "0.1.0 does not follow 0.1.0"],
    ["0.1.9", "0.2.0", false, "0.1.9 does not follow 0.2.0"],
    ["0.1.1", "0.1.0", true, '0.1.1 cannot break what 0.1.0 had: see "### Breaking"'],
    ["1.1.0", "1.0.0", true, '1.1.0 cannot break what 1.0.0 had: see "### Breaking"'],
    ["v1.1.0", "1.0.0", false, '"v1.1.0" is no version such as 1.2.3'],
    ["", "1.0.0", false, '"" is no version such as 1.2.3'],
  ])("may not be %s after %s, breaking: %s", (version, last, isBreaking, objection) => {
    expect(objectionTo(version, last, isBreaking)).toBe(objection);
  });
});
