const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const importX = require("eslint-plugin-import-x");
const prettier = require("eslint-config-prettier");

/** The layers of the library from the bottom up: a file may import from its own layer and from those before it. */
const layers = [
  "collections",
  "net",
  "document",
  "azure",
  "topology",
  "policy",
  "router-config",
  "machine",
  "routing",
  "rules",
  "verdict",
  "report",
  "import",
];
const pure = layers.map((layer) => `lib/${layer}`);

/** Each layer must not reach for one that comes after it, nor for the constructs. */
const upward = layers.map((layer, index) => ({
  target: `./lib/${layer}`,
  from: [
    "./lib/constructs/**",
    "./lib/network-file/**",
    "./bin/**",
    ...layers.slice(index + 1).map((later) => `./lib/${later}/**`),
  ],
  message: `lib/${layer} may import only from ${["itself", ...layers.slice(0, index).map((l) => `lib/${l}`)].join(", ")}`,
}));

module.exports = tseslint.config(
  { ignores: ["dist/**", "cdktf.out/**", "coverage/**", "node_modules/**", ".stryker-tmp/**"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  prettier,
  {
    plugins: { "import-x": importX },
    settings: { "import-x/resolver": { node: { extensions: [".ts", ".js", ".json"] } } },
    rules: {
      "@typescript-eslint/no-extraneous-class": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      // jsii compiles without esModuleInterop, where `import x = require()` is how a CommonJS class is imported.
      "@typescript-eslint/no-require-imports": ["error", { allowAsImport: true }],
      "import-x/no-cycle": "error",
      "import-x/no-restricted-paths": [
        "error",
        {
          zones: [
            ...upward,
            {
              target: "./lib/constructs",
              from: ["./lib/network-file/**", "./bin/**"],
              message: "constructs do not know the network file",
            },
            { target: "./lib/network-file", from: ["./bin/**"], message: "lib never imports from bin" },
          ],
        },
      ],
      "no-restricted-imports": [
        "error",
        {
          paths: [
            {
              name: "@cdktf/provider-azurerm",
              message: "costs 3 s and 400 MB: import @cdktf/provider-azurerm/lib/<resource>",
            },
          ],
        },
      ],
    },
  },
  {
    files: pure.map((folder) => `${folder}/**/*.ts`),
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["cdktf", "cdktf/*", "@cdktf/*"], message: "only the constructs import cdktf" }] },
      ],
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
