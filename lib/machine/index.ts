export { applyScript, type MachineSettings } from "./apply-script";
export { cloudInit } from "./cloud-init";
export { DEFAULT_IPSEC_ALGORITHMS, problemsOfAlgorithms } from "./ipsec-algorithms";
export { overlayIpsecScript, overlayKeyParameter } from "./overlay-ipsec-script";
export { packetFilterFileName, renderNftables } from "./nftables";
export { unpackedScript } from "./packed-lines";
export { keyParameter, PUBLIC_ADDRESS_PARAMETER, tunnelScript } from "./tunnel-script";
