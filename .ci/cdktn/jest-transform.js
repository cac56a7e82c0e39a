// Compiles for jest what is written for cdktf, for cdktn.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { createTransformer } = require("@swc/jest");
const { sourceForCdktn } = require("./rewrite");

const RULES = readFileSync(require.resolve("./rewrite"));

module.exports = {
  createTransformer(options) {
    const swc = createTransformer(options);
    return {
      ...swc,
      process: (text, ...rest) => swc.process(sourceForCdktn(text), ...rest),
      getCacheKey: (...input) =>
        createHash("sha256")
          .update(RULES)
          .update(swc.getCacheKey(...input))
          .digest("hex"),
    };
  },
};
