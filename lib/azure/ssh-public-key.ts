import { quoted } from "../text";

/**
 * A public key in OpenSSH's format: RSA of 2048 bits or more, or Ed25519.
 * @pattern ^\s*ssh-(rsa|ed25519)\s+\S
 * @example "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAILSYHNuQg6WnlOzYCPI2VGn9ma0fiw3RtkxjOqjHJyOH example"
 */
export type SshPublicKey = string;

/**
 * What a virtual machine of Azure takes: https://learn.microsoft.com/azure/virtual-machines/linux/mac-create-ssh-keys
 */
const SSH_KEY_TYPES = ["ssh-rsa", "ssh-ed25519"];

/** Says why a text is no public key that Azure takes for a virtual machine, or `undefined` when it is one. */
export function whyNotPublicKey(text: string): string | undefined {
  // Not repeated: it should not end up in a log.
  if (text.includes("PRIVATE KEY")) return "is a private key; keep it secret, and give the public one of its .pub file";
  if (/[\r\n]/.test(text.trim())) return "has several lines; give one key, as one line of a .pub file";
  const [type, data = ""] = text.trim().split(/\s+/);
  const expected = 'expected a line such as "ssh-ed25519 AAAA…", as in ~/.ssh/id_ed25519.pub';
  if (!SSH_KEY_TYPES.includes(type)) {
    return /^(ssh|ecdsa|sk)-/.test(type)
      ? `${quoted(type)} keys are not taken by Azure; give one of ${SSH_KEY_TYPES.join(", ")}`
      : `${quoted(text)} is no public key in OpenSSH's format; ${expected}`;
  }
  // RFC 4253, section 6.6: the data starts with the length and the name of the type.
  const bytes = Buffer.from(data, "base64");
  const length = bytes.length >= 4 ? bytes.readUInt32BE(0) : 0;
  // Node.js passes over what is no Base64; Azure does not.
  const isBase64 = bytes.toString("base64") === data;
  const complete = isBase64 && bytes.length > 4 + length && bytes.toString("latin1", 4, 4 + length) === type;
  if (!complete || (type === "ssh-ed25519" && bytes.length !== 51)) {
    return `${quoted(text)} is not a complete ${type} public key; ${expected}`;
  }
  // An RSA modulus of 2048 bits alone has 256 bytes.
  if (type === "ssh-rsa" && bytes.length < 270)
    return "is an RSA key of less than 2048 bits, which Azure does not take";
  return undefined;
}
