import { DEFAULT_IPSEC_ALGORITHMS, problemsOfAlgorithms } from "../../lib/machine";
import { espProposal, ikeProposal } from "../../lib/machine/ipsec-algorithms";

describe("algorithms of a tunnel", () => {
  it.each([
    [{}, "aes256-sha384-ecp384", "aes256gcm16-ecp384"],
    [
      { dhGroup: "DHGroup14", ikeIntegrity: "SHA256", pfsGroup: "PFS14" },
      "aes256-sha256-modp2048",
      "aes256gcm16-modp2048",
    ],
    [{ ikeEncryption: "GCMAES256", pfsGroup: "None" }, "aes256gcm16-prfsha384-ecp384", "aes256gcm16"],
    [
      { ipsecEncryption: "AES128", ipsecIntegrity: "SHA256", pfsGroup: "ECP256" },
      "aes256-sha384-ecp384",
      "aes128-sha256-ecp256",
    ],
  ])("%j in strongSwan's words", (changes, ike, esp) => {
    const algorithms = { ...DEFAULT_IPSEC_ALGORITHMS, ...changes };
    expect(problemsOfAlgorithms(algorithms)).toEqual([]);
    expect([ikeProposal(algorithms), espProposal(algorithms)]).toEqual([ike, esp]);
  });

  it.each([
    [{ ikeEncryption: "DES3" }, "ikeEncryption", 'is "DES3"; allowed on a deployed appliance are AES128, AES192'],
    [{ pfsGroup: "PFS24" }, "pfsGroup", 'is "PFS24"; allowed on a deployed appliance are None, PFS14'],
    [{ ipsecIntegrity: "SHA256" }, "ipsecIntegrity", "is SHA256, but ipsecEncryption is GCMAES256; with GCMAES both"],
  ])("refuses %j", (changes, field, why) => {
    expect(problemsOfAlgorithms({ ...DEFAULT_IPSEC_ALGORITHMS, ...changes })).toEqual([
      { field, why: expect.stringContaining(why) },
    ]);
  });

  // The names of the groups: Azure's page on cryptographic requirements; modp2048 is group 14 (RFC 3526), ecp256 group 19.
  it.each([
    ["DHGroup14", "modp2048"],
    ["DHGroup2048", "modp2048"],
    ["ECP256", "ecp256"],
    ["ECP384", "ecp384"],
  ])("negotiates IKE with group %s as %s", (dhGroup, group) => {
    expect(ikeProposal({ ...DEFAULT_IPSEC_ALGORITHMS, dhGroup })).toBe(`aes256-sha384-${group}`);
  });

  it.each([
    ["PFS14", "-modp2048"],
    ["PFS2048", "-modp2048"],
    ["ECP256", "-ecp256"],
    ["ECP384", "-ecp384"],
    ["None", ""],
  ])("renews the keys of packets with group %s as %j", (pfsGroup, group) => {
    expect(espProposal({ ...DEFAULT_IPSEC_ALGORITHMS, pfsGroup })).toBe(`aes256gcm16${group}`);
  });

  it.each([
    ["AES128", "aes128-sha256"],
    ["AES192", "aes192-sha256"],
    ["AES256", "aes256-sha256"],
  ])("encrypts with %s as %s", (encryption, cipher) => {
    const algorithms = { ...DEFAULT_IPSEC_ALGORITHMS, ikeEncryption: encryption, ipsecEncryption: encryption };
    const weaker = { ...algorithms, ikeIntegrity: "SHA256", ipsecIntegrity: "SHA256" };
    expect(ikeProposal(weaker)).toBe(`${cipher}-ecp384`);
    expect(espProposal(weaker)).toBe(`${cipher}-ecp384`);
  });

  it("encrypts with GCMAES128 as aes128gcm16", () => {
    const gcm = { ikeEncryption: "GCMAES128", ipsecEncryption: "GCMAES128", ipsecIntegrity: "GCMAES128" };
    expect(ikeProposal({ ...DEFAULT_IPSEC_ALGORITHMS, ...gcm })).toBe("aes128gcm16-prfsha384-ecp384");
    expect(espProposal({ ...DEFAULT_IPSEC_ALGORITHMS, ...gcm })).toBe("aes128gcm16-ecp384");
  });

  it("names the unknown algorithm alone where another would not go with it", () => {
    const problems = problemsOfAlgorithms({ ...DEFAULT_IPSEC_ALGORITHMS, ipsecIntegrity: "MD5" });
    expect(problems.map(({ why }) => why)).toEqual([expect.stringContaining('is "MD5"; allowed')]);
  });
});
