import { whyNotProviderVersion } from "../../lib/azure";

describe("the versions of azurerm", () => {
  it.each([
    "4.55.0",
    "= 4.81.0",
    "~> 4.55",
    "~> 4.70.1",
    "~> 4.0",
    "~>4",
    ">= 4.60, < 5.0.0",
    ">= 3.0, != 4.60.0, <= 4.80",
    "< 5",
  ])("may be %j", (text) => {
    expect(whyNotProviderVersion(text)).toBeUndefined();
  });

  it.each([
    ["older than what the resources are made for", ["4.54.0", "3.117.0", "~> 4.54.2", "< 4.55", "~> 3.0", "= 4"]],
    ["a major version that has other resources", ["5.0.0", "~> 5.0", "< 5.1", "<= 5", "<= 5.0.0", "< 5.0.1"]],
    ["without a limit, so that a later major version is taken", [">= 4.60", "> 4.60, != 4.61.0", "!= 4.60.0"]],
    ["no version", ["", "latest", "4.x", "4.55.0 ,", "~ 4.55", "=> 4.60, < 5", "v4.55.0", "4.55.0.1"]],
  ])("cannot be %s", (_what, texts) => {
    const accepted = texts.filter((text) => whyNotProviderVersion(text) === undefined);
    expect(accepted).toEqual([]);
    expect(whyNotProviderVersion(texts[0])).toBe(
      `"${texts[0]}" cannot be used; expected azurerm from 4.55 and before 5, such as "4.81.0" or "~> 4.55"`,
    );
  });
});
