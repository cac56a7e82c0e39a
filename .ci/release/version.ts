/** Why a version must not follow another one, if so. Before 1.0.0 a minor version may break what the one before had. */
export function objectionTo(version: string, last: string, isBreaking: boolean): string | undefined {
  const [next, before] = [version, last].map((text) => /^(\d+)\.(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number));
  if (!next || !before) return `"${version}" is no version such as 1.2.3`;
  const changed = next.findIndex((number, place) => number !== before[place]);
  if (changed === -1 || next[changed] < before[changed]) return `${version} does not follow ${last}`;
  const mayBreak = before[0] === 0 ? 1 : 0;
  if (isBreaking && changed > mayBreak) return `${version} cannot break what ${last} had: see "### Breaking"`;
  return undefined;
}
