/**
 * A name as every configuration language takes it: letters, digits, dot, dash and underscore. Any other character becomes
 * its number, so that two names never become one and no name can break out of the text it is put into.
 */
export function identifier(name: string): string {
  return name.replace(/[^A-Za-z0-9._-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`);
}
