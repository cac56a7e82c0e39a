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
