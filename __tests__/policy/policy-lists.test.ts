import { PolicyLists } from "../../lib/policy";
import { policyOf } from "../support/networks";

const lists = () => {
  const policy = policyOf("west-nva");
  const entry = { prefix: "10.1.0.0/16", orLonger: true };
  return new PolicyLists({
    ...policy,
    prefixLists: [
      { name: "FULL", entries: [entry] },
      { name: "ALSO", entries: [entry] },
      { name: "EMPTY", entries: [] },
    ],
  });
};

describe("PolicyLists", () => {
  it("has the entries of a list, and none of one that is not there", () => {
    expect(lists().entriesOf("FULL")).toEqual([{ prefix: "10.1.0.0/16", orLonger: true }]);
    expect(lists().entriesOf("OTHER")).toEqual([]);
  });

  it("leaves out lists that are empty or not there, since some routers let everything pass by one", () => {
    expect(lists().filled(["FULL", "EMPTY", "OTHER", "ALSO", "FULL"])).toEqual(["FULL", "ALSO"]);
  });

  it("names every list that a neighbour refers to once, in order of name", () => {
    const [neighbor] = policyOf("west-nva").neighbors;
    const named = (fields: object) =>
      lists().referredTo([{ ...neighbor, accept: [], withhold: [], advertise: [], ...fields }]);
    expect(named({ accept: ["FULL"], withhold: ["ALSO", "EMPTY"], advertise: ["FULL"] })).toEqual(["ALSO", "FULL"]);
    expect(named({ accept: ["ALSO"] })).toEqual(["ALSO"]);
    expect(named({ withhold: ["ALSO"] })).toEqual(["ALSO"]);
    expect(named({ advertise: ["ALSO"] })).toEqual(["ALSO"]);
  });

  it("has what is sent to a neighbour in parts: each term that names anything, in order, and then the rest", () => {
    const [neighbor] = policyOf("west-nva").neighbors;
    const term = (list: string, prepend: number) => ({ ...neighbor, list, prepend });
    const terms = [term("ALSO", 1), term("EMPTY", 2), term("FULL", 3)];
    const parts = (fields: object) =>
      lists()
        .sentTo({ ...neighbor, prepend: 0, terms, advertise: ["FULL", "ALSO"], ...fields })
        .map(({ lists: names, changes }) => [...names, changes.prepend]);
    expect(parts({})).toEqual([
      ["ALSO", 1],
      ["FULL", 3],
      ["FULL", "ALSO", 0],
    ]);
    expect(parts({ terms: [], advertise: ["EMPTY"] })).toEqual([]);
  });
});
