/**
 * The layers from the bottom up. A file imports from its own folder, and through their `index.ts` from the layers before
 * it. Type imports count.
 */
const layers = [
  "text",
  "collections",
  "net",
  "azure",
  "document",
  "topology",
  "policy",
  "router-config",
  "machine",
  "routing",
  "rules",
  "verdict",
  "report",
  "explorer",
  "import",
  "change",
  "verify",
  "constructs/core",
  "constructs/virtual-networks",
  "constructs/appliances",
  "constructs/on-premises",
  "constructs/route-servers",
  "constructs/gateways",
  "constructs/hubs",
  "constructs/spokes",
  "constructs/facts",
  "constructs/networks",
  "network-file",
  "jest",
];
const anyLayer = `^lib/(${layers.join("|")})/`;
/** The modules that a package can be asked for: above every layer. */
const entries = "^lib/[^/]+\\.ts$";

const upwardImports = layers.map((layer, index) => ({
  name: "no-upward-import",
  severity: "error",
  comment: `lib/${layer} may import only from lib/${layers.slice(0, index + 1).join(", lib/")}`,
  from: { path: `^lib/${layer}/` },
  to: { path: [`^lib/(${layers.slice(index + 1).join("|")})/`, entries, "^bin/"] },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-circle", severity: "error", from: {}, to: { circular: true } },
    ...upwardImports.slice(0, -1),
    {
      name: "no-import-from-the-command-line",
      severity: "error",
      from: { path: "^lib/" },
      to: { path: "^bin/" },
    },
    {
      name: "no-folder-outside-the-layers",
      severity: "error",
      comment: "name the new folder among the layers of .dependency-cruiser.js",
      from: { path: "^lib/", pathNot: [anyLayer, entries] },
      to: {},
    },
    {
      name: "no-deep-import",
      severity: "error",
      comment: "import from the index.ts of the other layer",
      from: { path: anyLayer },
      to: { path: anyLayer, pathNot: ["^lib/$1/", `${anyLayer}index\\.ts$`] },
    },
    {
      name: "no-deep-import",
      severity: "error",
      comment: "import from the index.ts of the layer",
      from: { pathNot: [anyLayer, "^__tests__/"] },
      to: { path: anyLayer, pathNot: `${anyLayer}index\\.ts$` },
    },
    {
      name: "no-cdktf-below-the-constructs",
      severity: "error",
      comment: "only the constructs and what makes them from a file import cdktf",
      from: { pathNot: ["^lib/(constructs|network-file)/", "^bin/app\\.ts$", "^(bench|__tests__)/"] },
      to: { path: "node_modules/(cdktf|constructs|@cdktf)/" },
    },
    {
      name: "no-index-of-azurerm",
      severity: "error",
      comment: "costs 3 s and 400 MB: import @cdktf/provider-azurerm/lib/<resource>",
      from: {},
      to: { path: "node_modules/@cdktf/provider-azurerm/(lib/)?index\\." },
    },
    { name: "no-missing-module", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { extensions: [".ts", ".js", ".json", ".d.ts"] },
  },
};
