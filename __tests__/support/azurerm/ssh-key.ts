/** What the provider finds wrong with an SSH public key: it takes RSA keys of 2048 bits or more and Ed25519. */
export function whyNotSshPublicKey(text: string): string | undefined {
  const [type, encoded = ""] = text.trim().split(/\s+/);
  if (type !== "ssh-rsa" && type !== "ssh-ed25519") {
    return `unsupported ssh key type ${JSON.stringify(type)}: expected ssh-rsa or ssh-ed25519`;
  }
  const fields = sshFields(Buffer.from(encoded, "base64"));
  if (fields?.[0]?.toString("latin1") !== type) return `the ${type} public key cannot be decoded`;
  if (type === "ssh-ed25519") {
    return fields.length === 2 && fields[1]?.length === 32 ? undefined : "the ssh-ed25519 public key is incomplete";
  }
  const modulus = fields.length === 3 ? fields[2] : undefined;
  if (!modulus) return "the ssh-rsa public key is incomplete";
  const bits = BigInt(`0x${modulus.toString("hex") || "0"}`).toString(2).length;
  return bits >= 2048 ? undefined : `the ssh-rsa public key must have 2048 bits or more, got ${bits}`;
}

/** The length-prefixed fields of RFC 4253, section 6.6; nothing when they don't fill the key to its last byte. */
function sshFields(key: Buffer): readonly Buffer[] | undefined {
  const fields: Buffer[] = [];
  let offset = 0;
  while (offset < key.length) {
    if (offset + 4 > key.length) return undefined;
    const end = offset + 4 + key.readUInt32BE(offset);
    if (end > key.length) return undefined;
    fields.push(key.subarray(offset + 4, end));
    offset = end;
  }
  return fields;
}
