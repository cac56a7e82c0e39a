import { LAYERS_PAGE, withLayers } from "../../docs/layers";
import { readPage } from "../../docs/pages";

describe("the picture of the layers", () => {
  const page = readPage(LAYERS_PAGE);

  it("shows what the layers import now; `npm run docs` writes it anew", () => {
    expect(withLayers(page)).toBe(page);
  });

  it("leaves out what a chain of imports implies, and is written where it was missing", () => {
    const picture = withLayers("<!-- layers -->\n<!-- /layers -->");
    expect(picture).toContain("  lib-router-config --> lib-policy\n");
    expect(picture).toContain("  lib-policy --> lib-topology\n");
    expect(picture).not.toContain("  lib-router-config --> lib-topology\n");
  });
});
