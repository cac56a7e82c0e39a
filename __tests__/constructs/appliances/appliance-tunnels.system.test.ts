import { withProvider } from "../../support/network";
import { synthesize } from "../../support/synthesize";
import { describeWithTerraform, inDeployment } from "../../support/terraform";
import { tunnelNetwork } from "../../support/tunnel-network";

describeWithTerraform("hubs whose appliances end tunnels", () => {
  jest.setTimeout(60_000);

  it("are valid, and take another tunnel or spoke by changes in place", async () => {
    const [before, after] = [{}, { second: true, spokes: 2 }].map(
      (options) => synthesize((stack) => void tunnelNetwork(withProvider(stack), options)).stackFolder,
    );
    await inDeployment(async (deployment) => {
      expect((await deployment.validate(before)).text).toContain("The configuration is valid");
      expect((await deployment.apply(before)).ok).toBe(true);
      const { ok, text } = await deployment.plan(after);
      expect(ok).toBe(true);
      expect(text).toMatch(/Plan: \d+ to add, \d+ to change, 0 to destroy/);
      expect(text).not.toMatch(/virtual_machine\.\S+ (must be replaced|will be updated)/);
      expect(text).not.toMatch(/must be replaced/);
    });
  });
});
