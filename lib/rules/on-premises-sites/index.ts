export * from "./site-asns-are-allowed";
export * from "./site-asns-differ-from-the-appliances";
export * from "./site-prefixes-lie-outside-virtual-networks";
export * from "./sites-announce-no-more-than-they-may";
export * from "./sites-are-reached";
export * from "./sites-behind-several-hubs-speak-bgp";
export * from "./sites-have-prefixes";
export * from "./sites-with-more-specifics-have-a-maximum";
