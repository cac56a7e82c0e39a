import { InputCheck, InvalidPropsError } from "../../../lib/constructs/core";

/** What is thrown for two mistakes of one construct. */
function thrown(): InvalidPropsError {
  const check = new InputCheck({ node: { path: "stack/west" } });
  check.fail("asn", "is missing: give one");
  check.prefix("subnets[0].addressPrefix", "10.10.0.0/33");
  try {
    check.done();
  } catch (error) {
    if (error instanceof InvalidPropsError) return error;
  }
  throw new Error("nothing was refused");
}

describe("InputCheck", () => {
  it("throws nothing when nothing is wrong", () => {
    const check = new InputCheck({ node: { path: "stack/west" } });
    expect(check.prefix("addressSpace", "10.10.0.0/22")?.toString()).toBe("10.10.0.0/22");
    expect(() => {
      check.done();
    }).not.toThrow();
  });

  it("throws once, with each mistake as a sentence and as a prop and a message", () => {
    const { constructPath, problems, complaints, message } = thrown();
    expect(constructPath).toBe("stack/west");
    expect(problems).toEqual([
      "asn: is missing: give one",
      expect.stringMatching(/^subnets\[0\]\.addressPrefix: .*10\.10\.0\.0\/33/),
    ]);
    expect(complaints).toEqual([
      { severity: "error", path: "stack/west", field: "asn", message: "is missing: give one" },
      expect.objectContaining({ path: "stack/west", field: "subnets[0].addressPrefix" }),
    ]);
    expect(message).toBe(problems.map((problem) => `[stack/west] ${problem}`).join("\n"));
  });
});
