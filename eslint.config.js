const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const prettier = require("eslint-config-prettier");

module.exports = tseslint.config(
  {
    ignores: [
      "dist*/**",
      ".cache/**",
      "cdktf.out/**",
      "coverage/**",
      "node_modules/**",
      ".stryker-tmp/**",
      "schema/**",
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.strict,
  prettier,
  {
    rules: {
      "@typescript-eslint/no-extraneous-class": "off",
      // `{ left, out, ...rest }` is how an object without some of its fields is made.
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-duplicate-imports": ["error", { allowSeparateTypeImports: false }],
      // jsii compiles without esModuleInterop, where `import x = require()` is how a CommonJS class is imported.
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
    },
  },
  {
    // One idea a file, one thought a function.
    files: ["lib/**/*.ts", "bin/**/*.ts"],
    rules: {
      "max-lines": ["error", 300],
      "max-lines-per-function": ["error", 60],
      "@typescript-eslint/max-params": ["error", { max: 4 }],
      // Prettier breaks lines of code, but not comments. An Azure resource id has no place to break.
      "max-len": ["error", { code: 1000, comments: 120, ignoreUrls: true, ignorePattern: "/subscriptions/" }],
    },
  },
  {
    files: ["**/*.js", "**/*.mjs"],
    languageOptions: {
      globals: {
        require: "readonly",
        module: "writable",
        process: "readonly",
        __dirname: "readonly",
        console: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  { files: ["__tests__/**/*.ts"], rules: { "@typescript-eslint/no-require-imports": "off" } },
);
