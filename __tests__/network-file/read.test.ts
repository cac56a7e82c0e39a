import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseNetworkFile, readNetworkFile } from "../../lib/network-file";
import { networkText, problemsOf, problemsThrownBy } from "../support/network-file";

describe("readNetworkFile", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "network-file-"));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const pathOf = (content: string | Buffer) => {
    const path = join(folder, "network.yaml");
    writeFileSync(path, content);
    return path;
  };
  const problemsIn = (path: string) =>
    problemsThrownBy(() => readNetworkFile(path)).map((text) => text.replace(`${folder}/`, ""));

  it("reads a file", () => {
    const file = readNetworkFile(pathOf(networkText()));
    expect(Object.keys(file.network.hubs)).toEqual(["west", "north"]);
    expect(file.path).toBe(join(folder, "network.yaml"));
  });

  it("reads a file that starts with a byte order mark", () => {
    expect(readNetworkFile(pathOf(`\uFEFF${networkText()}`)).network.version).toBe(1);
  });

  it("says that there is no file", () => {
    expect(problemsIn(join(folder, "none.yaml"))).toEqual(["none.yaml:1:1 does not exist"]);
  });

  it("says that a part of the path is no directory", () => {
    expect(problemsIn(join(pathOf(""), "network.yaml"))).toEqual(["network.yaml/network.yaml:1:1 does not exist"]);
  });

  it("says that it is a directory", () => {
    const path = join(folder, "a-directory");
    mkdirSync(path);
    expect(problemsIn(path)).toEqual(["a-directory:1:1 is a directory; give the file in it"]);
  });

  it("says that it is no file", () => {
    expect(problemsThrownBy(() => readNetworkFile("/dev/zero"))).toEqual(["/dev/zero:1:1 is no file"]);
  });

  it("says that the file is not UTF-8", () => {
    expect(problemsIn(pathOf(Buffer.from([0x61, 0xff, 0xfe])))).toEqual([
      "network.yaml:1:1 is not UTF-8; save it in this encoding",
    ]);
  });

  it("refuses a file that is too large before it reads it", () => {
    expect(problemsIn(pathOf(Buffer.alloc(5 * 1024 * 1024 + 1, 0x20)))).toEqual([
      "network.yaml:1:1 is larger than 5 MB",
    ]);
  });

  it("says that it cannot be read, in the words of the system", () => {
    expect(problemsIn("a\u0000b")[0]).toContain("cannot be read");
  });
});

describe("parseNetworkFile", () => {
  it.each(["", "  \n", "# nothing yet\n", "---\n"])("says that %j is empty", (text) => {
    expect(problemsOf(text)).toEqual(["network.yaml:1:1 is empty; start with version: 1 and hubs"]);
  });

  it("refuses a text that is too large", () => {
    expect(problemsOf("a".repeat(5 * 1024 * 1024 + 1))).toEqual(["network.yaml:1:1 is larger than 5 MB"]);
  });

  it("says everything that is wrong at once, in the order of the lines", () => {
    const text = networkText({ top: "redundancy: none\nnme: x", west: "asn: 65515", spoke: "hubs: wst" });
    expect(problemsOf(text).map((problem) => problem.split(" ").slice(0, 2).join(" "))).toEqual([
      "network.yaml:3:13 redundancy:",
      "network.yaml:4:1 nme:",
      "network.yaml:9:10 hubs.west.asn:",
      "network.yaml:18:11 spokes.app.hubs:",
    ]);
  });

  it("keeps the order of hubs, which is their rank", () => {
    const hub = "{location: westeurope, addressSpace: 10.0.0.0/24, appliance: {asn: 65001, privateIp: 10.0.0.4}}";
    const { network } = parseNetworkFile(`version: 1\nhubs:\n  z: ${hub}\n  a: ${hub}\n  m: ${hub}\n`, "network.yaml");
    expect(Object.keys(network.hubs)).toEqual(["z", "a", "m"]);
  });

  it("takes aliases", () => {
    const text = networkText({ west: "asn: 65001\n    tags: &tags {team: network}", spoke: "tags: *tags" });
    expect(parseNetworkFile(text, "network.yaml").network.spokes?.app.tags).toEqual({ team: "network" });
  });
});
