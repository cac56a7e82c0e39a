/** Says that a text which was read as UTF-8 is not, or `undefined` when it does not begin like UTF-16. */
export function whyNotUtf8(text: string): string | undefined {
  return /^(\ufffd\ufffd|.?\0)/s.test(text) ? "is UTF-16; save it as UTF-8" : undefined;
}
