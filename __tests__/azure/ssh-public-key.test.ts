import { generateKeyPairSync } from "node:crypto";
import { whyNotPublicKey } from "../../lib/azure";
import { PUBLIC_KEY } from "../support/network-file";

/** A field of the SSH wire format: its length and its bytes. */
function sshField(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

function rsaKey(bits: number): string {
  const { n = "", e = "" } = generateKeyPairSync("rsa", { modulusLength: bits }).publicKey.export({ format: "jwk" });
  const modulus = Buffer.concat([Buffer.from([0]), Buffer.from(n, "base64url")]);
  const fields = [Buffer.from("ssh-rsa"), Buffer.from(e, "base64url"), modulus].map(sshField);
  return `ssh-rsa ${Buffer.concat(fields).toString("base64")}`;
}

describe("whyNotPublicKey", () => {
  it("takes an Ed25519 key, with and without a comment, but not without its last characters", () => {
    expect(whyNotPublicKey(PUBLIC_KEY.replace(/.{4} example/, ""))).toContain(
      "is not a complete ssh-ed25519 public key",
    );
    expect(whyNotPublicKey(PUBLIC_KEY)).toBeUndefined();
    expect(whyNotPublicKey(`${PUBLIC_KEY}\n`)).toBeUndefined();
    expect(whyNotPublicKey(PUBLIC_KEY.replace(" example", ""))).toBeUndefined();
  });

  it("takes an RSA key of 2048 bits, and none that is shorter", () => {
    expect(whyNotPublicKey(rsaKey(1024))).toBe("is an RSA key of less than 2048 bits, which Azure does not take");
    expect(whyNotPublicKey(rsaKey(2048))).toBeUndefined();
  });

  it.each([
    ["~/.ssh/id_ed25519.pub", '"~/.ssh/id_ed25519.pub" is no public key in OpenSSH\'s format; expected a line such as'],
    ["ssh-ed25519", '"ssh-ed25519" is not a complete ssh-ed25519 public key; expected a line such as'],
    ["ssh-ed25519 AAAA", '"ssh-ed25519 AAAA" is not a complete ssh-ed25519 public key'],
    [PUBLIC_KEY.replace("ed25519", "rsa"), "is not a complete ssh-rsa public key"],
    ["ssh-dss AAAA", '"ssh-dss" keys are not taken by Azure; give one of ssh-rsa, ssh-ed25519'],
    ["ecdsa-sha2-nistp256 AAAA", '"ecdsa-sha2-nistp256" keys are not taken by Azure'],
    ["", '"" is no public key'],
    [`${PUBLIC_KEY}\n${PUBLIC_KEY}`, "has several lines; give one key"],
    [`${PUBLIC_KEY}\r\nno-pty`, "has several lines; give one key"],
    [PUBLIC_KEY.replace(/(.) example/, "$(id)$1"), "is not a complete ssh-ed25519 public key"],
  ])("refuses %j", (text, expected) => {
    expect(whyNotPublicKey(text)).toContain(expected);
  });

  it("does not repeat a private key", () => {
    const text = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk";
    expect(whyNotPublicKey(text)).toBe("is a private key; keep it secret, and give the public one of its .pub file");
  });
});
