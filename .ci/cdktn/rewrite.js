// One source, two packages: what is written for cdktf, as it reads for cdktn, its successor.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");

/** Props that the bindings of cdktn name otherwise: azurerm has had `bgp_enabled` since 4.62, and has no other in 5. */
const RENAMED = { enableBgp: "bgpEnabled" };

/** The version of azurerm that the bindings were generated from, for what texts say of those of cdktf. */
const { azurerm: AZURERM } = require("./package.json");

/** The sources: what they import, the name of the command, and props of the bindings. */
const sourceForCdktn = (text) =>
  text
    .replaceAll(/(["'])(@cdktf(?=\1|\/provider-azurerm)|cdktf(?=\1|\/))/g, (text) => text.replace("cdktf", "cdktn"))
    .replaceAll(new RegExp(`\\b(?:${Object.keys(RENAMED).join("|")})\\b`, "g"), (name) => RENAMED[name]);

const README_TEXT = readFileSync(join(__dirname, "package-text.md"), "utf8");

/** Texts for people. Files and folders of the command keep their names, and so does this repository. */
const textForCdktn = (text) =>
  sourceForCdktn(text)
    .replaceAll(
      "[CDK for Terraform](https://developer.hashicorp.com/terraform/cdktf)",
      "[CDK Terrain](https://cdktn.io)",
    )
    .replaceAll("CDK for Terraform", "CDK Terrain")
    .replaceAll(
      /(?<![\w.]com\/)(?<!cdktf-azure-route-server\/)\bcdktf(?!\.json|\.out|-azure-route-server\/cdktf-)/g,
      "cdktn",
    )
    .replaceAll("4.55", AZURERM)
    .replace(/<!-- package -->[^]*<!-- \/package -->\n/, README_TEXT);

/** The names that the package has, or would have, in other languages. What belongs to this repository keeps its name. */
const namesForCdktn = (targets) =>
  JSON.parse(
    JSON.stringify(targets).replaceAll(
      /(?<!github\.com\/|"groupId":"io\.github\.)(c)dktf/gi,
      (_, first) => `${first}dktn`,
    ),
  );

/** The `package.json` of the second package, from that of the first one and from what it is built with. */
const packageForCdktn = ({ peerDependencies, devDependencies, scripts, jsii, ...rest }, installed) => {
  const { cdktf: _cdktf, "@cdktf/provider-azurerm": _bindings, ...peers } = peerDependencies;
  const { cdktf: _dev, "@cdktf/provider-azurerm": _devBindings, "cdktf-cli": _cli, ...devs } = devDependencies;
  // It is packed where it was built, which has nothing to build it with.
  const { prepack: _prepack, ...otherScripts } = scripts;
  return {
    ...rest,
    name: rest.name.replace("cdktf", "cdktn"),
    description: rest.description.replace("CDK for Terraform", "CDK Terrain"),
    keywords: rest.keywords.map((word) => (word === "cdktf" ? "cdktn" : word)),
    scripts: otherScripts,
    // The bindings want cdktn 0.23, which npm finds in this range. See the README of the package for 0.24.
    peerDependencies: {
      "@cdktn/provider-azurerm": `^${installed["@cdktn/provider-azurerm"]}`,
      cdktn: ">=0.23.0 <0.25.0",
      ...peers,
    },
    devDependencies: { ...installed, ...devs },
    jsii: { ...jsii, targets: namesForCdktn(jsii.targets) },
  };
};

module.exports = { packageForCdktn, sourceForCdktn, textForCdktn };
