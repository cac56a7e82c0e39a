/**
 * What a new machine does when it first starts: it installs packages, while Azure still deploys other things. All else
 * is in the script of `applyScript`, which also installs what is missing: this may be slow or fail.
 */
export function cloudInit(): string {
  return `#cloud-config
package_update: true
packages:
  - frr
  - frr-pythontools
  - nftables
`;
}
