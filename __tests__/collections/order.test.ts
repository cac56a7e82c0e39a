import { inOrderOf } from "../../lib/collections/order";

it("compares by code units: capitals before small letters, and equal texts stay as they were", () => {
  const items = [{ name: "b" }, { name: "a", first: true }, { name: "B" }, { name: "a" }];
  expect(items.sort(inOrderOf(({ name }) => name))).toEqual([
    { name: "B" },
    { name: "a", first: true },
    { name: "a" },
    { name: "b" },
  ]);
});
