import { Module, createRequire } from "node:module";

/** What cdktf loads at once and needs late: to pack assets, to ask for Terraform's version, to write files. */
const LATE = ["archiver", "semver", "json-stable-stringify"];

/** The module that takes a stack trace of every token, so that an error can name a line in the user's program. */
const STACK_TRACE = "./tokens/private/stack-trace";

/**
 * Lets cdktf load the late modules when it uses them first: they take more than half of its time to load, and a network
 * that is only checked needs none. Takes no stack traces: a network file has no lines of a program. Who imports cdktf
 * imports this file before.
 */
function lightenCdktf(): void {
  const cdktf = createRequire(require.resolve("cdktf"));
  // In another version of cdktf, any of this may not be possible. Then it is slower, that is all.
  const ifPossible = (change: () => void) => {
    try {
      change();
    } catch {
      return;
    }
  };
  for (const name of LATE)
    ifPossible(() => {
      const file = cdktf.resolve(name);
      if (!(file in cdktf.cache)) cdktf.cache[file] = lateModule(file, cdktf);
    });
  ifPossible(() => Object.assign(cdktf(STACK_TRACE) as object, { captureStackTrace: () => [] }));
}

function lateModule(file: string, load: NodeJS.Require): NodeModule {
  const late = new Module(file);
  const real = (): object => {
    if (load.cache[file] === late) Reflect.deleteProperty(load.cache, file);
    return load(file) as object;
  };
  const handler: ProxyHandler<() => undefined> = {
    apply: (_, self, args) => Reflect.apply(real() as () => unknown, self, args) as unknown,
    get: (_, name) => Reflect.get(real(), name) as unknown,
  };
  late.exports = new Proxy(() => undefined, handler);
  late.filename = file;
  late.loaded = true;
  return late;
}

lightenCdktf();
