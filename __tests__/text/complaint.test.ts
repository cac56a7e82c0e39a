import { complaintLine, firstComplaints } from "../../lib/text";

const wrong = { severity: "error", message: "65515 cannot be used" } as const;
const broken = { ...wrong, rule: "ARS041", fix: "Give another ASN.", page: "https://example.com/asn" };

describe("complaintLine", () => {
  it.each([
    [
      { ...wrong, file: "a.yaml", line: 7, column: 3, field: "hubs.west.asn" },
      "a.yaml:7:3 hubs.west.asn: 65515 cannot be used",
    ],
    [{ ...wrong, file: "a.yaml", line: 1, column: 1, field: "" }, "a.yaml:1:1 65515 cannot be used"],
    [{ ...wrong, file: "a.json", field: "asn" }, "a.json: asn: 65515 cannot be used"],
    [{ ...wrong, file: "a.json", field: "" }, "a.json: 65515 cannot be used"],
    [{ ...wrong, path: "stack/west", field: "asn" }, "[stack/west] asn: 65515 cannot be used"],
    [wrong, "65515 cannot be used"],
  ])("says where and what: %j", (complaint, expected) => {
    expect(complaintLine(complaint)).toBe(expected);
  });

  it("says which rule is broken, how to put it right, and which page says so", () => {
    const advice = "ARS041 65515 cannot be used. Give another ASN. (https://example.com/asn)";
    expect(complaintLine({ ...broken, element: "nva", field: "asn" })).toBe(`[nva] ${advice}`);
    expect(complaintLine({ ...broken, element: "nva", path: "stack/nva", field: "asn" })).toBe(`[stack/nva] ${advice}`);
  });

  it("names a warning as one in a file only", () => {
    const warning = { ...broken, severity: "warning" } as const;
    expect(complaintLine({ ...warning, file: "a.yaml", line: 7, column: 3 })).toMatch(/^a\.yaml:7:3 warning: ARS041 /);
    expect(complaintLine({ ...warning, element: "nva" })).toMatch(/^\[nva\] ARS041 /);
  });
});

describe("firstComplaints", () => {
  const complaints = (count: number) => Array.from({ length: count }, (_, index) => ({ ...wrong, line: index + 1 }));

  it("keeps up to a hundred", () => {
    expect(firstComplaints(complaints(100))).toEqual(complaints(100));
  });

  it.each([
    [101, "and one more problem"],
    [102, "and 2 more problems"],
  ])("says of %i how many more there are, at the place of the first of them", (count, message) => {
    const shown = firstComplaints(complaints(count));
    expect(shown).toHaveLength(101);
    expect(shown[100]).toEqual({ severity: "error", line: 101, field: "", message });
  });
});
