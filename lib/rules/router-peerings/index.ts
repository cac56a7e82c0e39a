export * from "./inside-addresses-are-distinct";
export * from "./inside-addresses-lie-outside-virtual-networks";
export * from "./internal-routes-are-passed-on";
export * from "./router-peerings-have-an-address-per-instance";
export * from "./router-peerings-lead-to-one-router";
export * from "./router-peerings-leave-as-override-out";
export * from "./tunnels-lead-to-different-routers";
export * from "./tunnels-lead-to-public-addresses";
