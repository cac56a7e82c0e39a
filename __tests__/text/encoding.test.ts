import { whyNotUtf8 } from "../../lib/text";

describe("whyNotUtf8", () => {
  it.each(["utf16le", "utf16be"] as const)(
    "knows %s, with a mark of the byte order and without, by how it looks",
    (order) => {
      for (const text of ["\ufeffhubs: {}", "hubs: {}"]) {
        const bytes = Buffer.from(text, "utf16le");
        if (order === "utf16be") bytes.swap16();
        expect(whyNotUtf8(bytes.toString("utf8"))).toBe("is UTF-16; save it as UTF-8");
      }
    },
  );

  it("has nothing against UTF-8, also with a character that cannot be read later on", () => {
    for (const text of ["", "hubs: {}", "\ufeffhubs: {}", "hubs: \ufffd"]) expect(whyNotUtf8(text)).toBeUndefined();
  });
});
