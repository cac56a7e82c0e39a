import { gunzipSync } from "node:zlib";
import { LIMITS } from "../../lib/azure";
import { applyScript, unpackedScript } from "../../lib/machine";
import { packedLines } from "../../lib/machine/packed-lines";
import { readableScriptFor, scriptFor } from "../support/apply-script";
import { policyOf } from "../support/networks";

/** The bytes in the first here-document of a script. */
function bytesIn(script: string): Buffer {
  const [, text = ""] = /<<'END OF FILE'\n([\w+/=\n]*)\nEND OF FILE$/m.exec(script) ?? [];
  return Buffer.from(text, "base64");
}

describe("compressed lines of a script", () => {
  const lines = ["echo one", "", 'echo "$two"'];

  it("are what gzip reads", () => {
    expect(gunzipSync(bytesIn(packedLines(lines).join("\n"))).toString()).toBe(`${lines.join("\n")}\n`);
  });

  it("are the same at any time, on any machine, with any version of Node", () => {
    // Read with base64 --decode | gzip --decompress: "echo hello". After 1f8b08 and the flags, the time is 0.
    expect(packedLines(["echo hello"])[2]).toBe("H4sIAAAAAAACA0tNzshXyEjNycnnAgBRDeHWCwAAAA==");
    expect([...bytesIn(packedLines(lines).join("\n")).subarray(0, 8)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]);
  });

  it("come back as they were", () => {
    const script = ["first", ...packedLines(lines), "last"].join("\n");
    expect(unpackedScript(script)).toBe(["first", packedLines(lines)[0], ...lines, "", "last"].join("\n"));
    const damaged = script.replace(/H4s/, "AAA");
    expect(unpackedScript(damaged)).toBe(damaged);
  });
});

describe("the script of an appliance", () => {
  it("says in the open what it is, and where its files can be read", () => {
    const script = scriptFor(policyOf("west-nva"));
    expect(script).toContain("# Brings west-nva to its configuration; written by cdktf-azure-route-server.");
    expect(script).toContain("router-config/, as text.\n");
    expect(script).not.toContain("router bgp");
    expect(readableScriptFor(policyOf("west-nva"))).toContain("router bgp 65001");
    expect(script).not.toMatch(/[$%]\{/);
  });

  it("of 500 spokes with everything on is half as large as it may be", () => {
    const script = scriptFor(policyOf("west-nva", { spokes: 500, internetEgress: true, spokeToSpoke: true }));
    expect(script.length).toBeLessThan(LIMITS.runCommandScript * 0.6);
    expect(unpackedScript(script).length).toBeGreaterThan(500_000);
  });

  it("has the key of the administrator in the open, which may be known to Terraform alone", () => {
    const machine = { awaited: [], adminUsername: "netadmin", adminSshPublicKey: "the key" };
    expect(applyScript(policyOf("west-nva"), machine)).toContain("\nthe key\n");
  });
});
