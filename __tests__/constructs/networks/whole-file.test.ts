import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWhole } from "../../../lib/constructs/networks/whole-file";

describe("writeWhole", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "whole-file-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it("makes and replaces a file, and leaves nothing beside it", () => {
    const path = join(folder, "a.conf");
    for (const text of ["first", "second"]) {
      writeWhole(path, text);
      expect(readFileSync(path, "utf8")).toBe(text);
    }
    expect(readdirSync(folder)).toEqual(["a.conf"]);
  });

  it("leaves nothing where it cannot write", () => {
    mkdirSync(join(folder, "taken"));
    writeFileSync(join(folder, "taken", "kept"), "");
    expect(() => writeWhole(join(folder, "taken"), "text")).toThrow(/EISDIR|ENOTEMPTY|EEXIST/);
    expect(readdirSync(folder)).toEqual(["taken"]);
    expect(readdirSync(join(folder, "taken"))).toEqual(["kept"]);
  });
});
