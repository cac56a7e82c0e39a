import { InvalidArgumentError } from "commander";

/** Reads an option of a command for developers that is a whole number. */
export function wholeNumber(lowest: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && Number.isSafeInteger(value) && value >= lowest) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${lowest} up.`);
  };
}
