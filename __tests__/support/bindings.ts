import * as bindings from "@cdktf/provider-azurerm/package.json";

/** Whose bindings are tested: those of cdktn in the jest project `cdktn` and by `npm run test:cdktn`. */
export const CDK = "cdktf";

/** The version of azurerm that the bindings were generated from, such as `4.55.0`. */
const { version } = (bindings as unknown as Record<string, { provider: { version: string } }>)[CDK].provider;

/** The versions of azurerm that a stack allows, such as `~> 4.55`. */
export const PROVIDER_VERSIONS = `~> ${version.replace(/\.\d+$/, "")}`;

/** The argument of gateways and connections that azurerm renamed in 4.62, as the bindings have it. */
export const BGP_ENABLED = "enableBgp".replace(/[A-Z]/, (letter) => `_${letter.toLowerCase()}`);
