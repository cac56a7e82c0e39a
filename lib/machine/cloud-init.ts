/**
 * What a new machine does when it first starts: it installs packages and turns on forwarding. A change of this text
 * replaces the machine, so everything that may change is in the script of `applyScript`.
 */
export function cloudInit(): string {
  return `#cloud-config
package_update: true
packages:
  - frr
  - frr-pythontools
  - nftables
write_files:
  - path: /etc/sysctl.d/99-dual-homed.conf
    content: |
      # A router: it forwards, packets may come back another way than they went, and it tells nobody of a shorter way.
      net.ipv4.ip_forward = 1
      net.ipv4.conf.all.rp_filter = 0
      net.ipv4.conf.default.rp_filter = 0
      -net.ipv4.conf.eth0.rp_filter = 0
      net.ipv4.conf.all.send_redirects = 0
      net.ipv4.conf.default.send_redirects = 0
      -net.ipv4.conf.eth0.send_redirects = 0
      net.ipv4.conf.all.accept_redirects = 0
      net.ipv4.conf.default.accept_redirects = 0
      -net.ipv4.conf.eth0.accept_redirects = 0
runcmd:
  - [systemctl, restart, systemd-sysctl]
  - [sed, -i, -e, "s/^bgpd=.*/bgpd=yes/", -e, "s/^staticd=.*/staticd=yes/", /etc/frr/daemons]
  - [systemctl, enable, frr]
  - [systemctl, restart, frr]
`;
}
