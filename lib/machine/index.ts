export { applyScript } from "./apply-script";
export { cloudInit } from "./cloud-init";
export {
  ALLOWED_IPSEC_ALGORITHMS,
  DEFAULT_IPSEC_ALGORITHMS,
  espProposal,
  ikeProposal,
  problemsOfAlgorithms,
} from "./ipsec-algorithms";
export { renderNftables } from "./nftables";
export { renderSwanctl } from "./swanctl";
export { keyParameter, PUBLIC_ADDRESS_PARAMETER, tunnelScript } from "./tunnel-script";
