import { tunnelScript } from "../../lib/machine";
import { renderSwanctl } from "../../lib/machine/swanctl";
import { hubsWithRouteServers, westPolicyIn, withTunnels } from "../support/networks";
import { linesOf, notIn } from "../support/texts";

const WITH_TUNNELS = westPolicyIn(withTunnels(hubsWithRouteServers()));

describe("a swanctl.conf", () => {
  it("looks like this", () => {
    expect(renderSwanctl(WITH_TUNNELS)).toMatchSnapshot();
  });

  it("changes by added lines only when a tunnel is added", () => {
    const one = { ...WITH_TUNNELS, neighbors: WITH_TUNNELS.neighbors.filter(({ name }) => name !== "west-nva-shop") };
    expect(notIn(renderSwanctl(WITH_TUNNELS), renderSwanctl(one))).not.toEqual([]);
    expect(notIn(renderSwanctl(one), renderSwanctl(WITH_TUNNELS))).toEqual([]);
  });

  it("holds no key, which the script of the tunnels writes", () => {
    expect(tunnelScript(WITH_TUNNELS)).toMatch(/secret/);
    expect(renderSwanctl(WITH_TUNNELS)).not.toMatch(/secret/);
  });

  it("escapes names that sections cannot have", () => {
    const [named] = WITH_TUNNELS.neighbors.filter(({ tunnel }) => tunnel);
    const text = renderSwanctl({ ...WITH_TUNNELS, neighbors: [{ ...named, name: "a.b }\n{" }] });
    expect(linesOf(text)).toContain("a_2e_b_20__7d__a__7b_ {");
  });

  it("says whose it is", () => {
    expect(renderSwanctl(WITH_TUNNELS)).toContain("# Tunnels of west-nva; written by cdktf-azure-route-server.");
  });

  it("has a connection by IKEv2 for each tunnel, with a child that opens it when the first packet wants through", () => {
    const [branch] = WITH_TUNNELS.neighbors.filter(({ tunnel }) => tunnel);
    expect(linesOf(renderSwanctl({ ...WITH_TUNNELS, neighbors: [branch] }))).toEqual([
      "connections {",
      "west-nva-branch {",
      "version = 2",
      "local_addrs = 10.10.0.4",
      "remote_addrs = 203.0.113.1",
      "proposals = aes256-sha384-ecp384",
      "mobike = no",
      "dpd_delay = 10s",
      "keyingtries = 0",
      // 169.254.21.1, the machine's address inside, in hexadecimal digits: the number of the interface.
      "if_id_in = 0xa9fe1501",
      "if_id_out = 0xa9fe1501",
      "local {",
      "auth = psk",
      "}",
      "remote {",
      "auth = psk",
      "id = 203.0.113.1",
      "}",
      "children {",
      "west-nva-branch {",
      "local_ts = 0.0.0.0/0",
      "remote_ts = 0.0.0.0/0",
      "esp_proposals = aes256gcm16-ecp384",
      "start_action = trap",
      "dpd_action = trap",
      "}",
      "}",
      "}",
      "}",
    ]);
  });
});
