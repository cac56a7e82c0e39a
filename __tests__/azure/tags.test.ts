import { problemsOfTags } from "../../lib/azure";

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag${index}`, ""]));

test.each([
  ["a%b", "x", '"a%b" cannot be the name of a tag; expected 1 to 512 characters without < > % & \\ ? /'],
  ["", "x", '"" cannot be the name of a tag'],
  ...[..."<>%&\\?/"].map((character) => [`a${character}`, "x", "cannot be the name of a tag"]),
  ["n".repeat(513), "x", "cannot be the name of a tag"],
  ["__proto__", "x", '"__proto__" cannot be the name of a tag; choose another one'],
  ["name", "v".repeat(257), '"name" has a value of 257 characters; Azure takes 256 at most'],
])("a tag %j cannot have the value %j", (name, value, expected) => {
  expect(problemsOfTags(Object.fromEntries([[name, value]]))).toEqual([
    { name, why: expect.stringContaining(expected) },
  ]);
});

test("tags have names and values as long as Azure takes them, with spaces and letters of any language", () => {
  expect(problemsOfTags({ ["n".repeat(512)]: "v".repeat(256), "Größe in m²": "<10>", "cost-center:1": "" })).toEqual(
    [],
  );
});

test("two tags whose names differ in case only are one", () => {
  expect(problemsOfTags({ Env: "a", owner: "b", env: "c" })).toEqual([
    { name: "env", why: '"env" and "Env" are one tag to Azure, which ignores the case of names; remove one' },
  ]);
});

test("a resource has 50 tags, and not 51", () => {
  expect(problemsOfTags(many(51))).toEqual([{ why: "has 51 tags; Azure takes 50 at most, so remove some" }]);
  expect(problemsOfTags(many(50))).toEqual([]);
});
