/** What makes a router of a Linux machine. The minus sign is for interfaces that are not there. */
export const KERNEL_SETTINGS = `# Written by cdktf-azure-route-server.
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
`;

/**
 * From Ubuntu 24.04 on, needrestart restarts services by itself when an update has replaced a library that they use.
 * https://discourse.ubuntu.com/t/ubuntu-24-04-lts-noble-numbat-release-notes/39890
 */
export const NEEDRESTART_SETTINGS = `# Written by cdktf-azure-route-server. No update of a library may restart what routes.
$nrconf{override_rc}{qr(^(frr|strongswan|dual-homed-.*)\\.service$)} = 0;
`;

/**
 * A NAT gateway forgets connections that are idle for four minutes, by default, and so does a public address. The
 * machine remembers them a little longer, instead of Linux's five days, which fill the table.
 * https://learn.microsoft.com/azure/nat-gateway/nat-gateway-resource#idle-timeout-timers
 */
export const TRANSLATION_SETTINGS = `# Written by cdktf-azure-route-server.
# Connections that are translated: half a million, of about 320 bytes each, and as long as a NAT gateway keeps them.
net.netfilter.nf_conntrack_max = 524288
net.netfilter.nf_conntrack_buckets = 131072
net.netfilter.nf_conntrack_tcp_timeout_established = 300
net.netfilter.nf_conntrack_udp_timeout_stream = 300
`;

/** The settings of a module can be set once it is there. */
export const TRANSLATION_MODULE =
  "# The settings in /etc/sysctl.d/98-dual-homed-translation.conf need it.\nnf_conntrack\n";
