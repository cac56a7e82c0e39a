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
});
