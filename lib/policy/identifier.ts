/**
 * A name in characters that every configuration language accepts: letters, digits, dot, dash and underscore. Any other
 * character is replaced by its code point, so that different names stay different and no name can end the text it is
 * in.
 */
export function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
