import { isIPv4 } from "node:net";
import { Unknown, isValues, type Value, type Values } from "./values";

/** Something the provider refuses although the schema allows it. */
export interface Problem {
  readonly attribute: string;
  readonly message: string;
}

export type Check = (values: Values) => readonly Problem[];

/** The value, unless it isn't known yet: then nothing can be said about it. */
function known(value: Value | undefined): Exclude<Value, Unknown> | undefined {
  return value instanceof Unknown ? undefined : (value ?? null);
}

const isSet = (values: Values, attribute: string) => (values[attribute] ?? null) !== null;

/** Checks the string or number of an attribute, or each of a list, as soon as it is known. */
export function check(attribute: string, whyNot: (value: string) => string | undefined): Check {
  return (values) => {
    const value = known(values[attribute]);
    const all: readonly Value[] = Array.isArray(value) ? value : [value ?? null];
    return all.flatMap((one) => {
      const simple = known(one);
      if (typeof simple !== "string" && typeof simple !== "number") return [];
      const message = whyNot(String(simple));
      return message === undefined ? [] : [{ attribute, message }];
    });
  };
}

export function oneOf(attribute: string, ...allowed: string[]): Check {
  return check(attribute, (value) =>
    allowed.includes(value) ? undefined : `expected ${attribute} to be one of ${JSON.stringify(allowed)}, got ${value}`,
  );
}

export function matching(attribute: string, pattern: RegExp, expected: string): Check {
  return check(attribute, (value) =>
    pattern.test(value) ? undefined : `invalid value for ${attribute} (${expected}): got ${JSON.stringify(value)}`,
  );
}

export function between(attribute: string, least: number, most: number): Check {
  return check(attribute, (value) =>
    Number(value) >= least && Number(value) <= most
      ? undefined
      : `expected ${attribute} to be in the range (${least} - ${most}), got ${value}`,
  );
}

export function ipv4(attribute: string): Check {
  return check(attribute, (value) =>
    isIPv4(value) ? undefined : `expected ${attribute} to contain a valid IPv4 address, got ${value}`,
  );
}

/** A network in CIDR notation; host bits are refused, as Azure does. */
export function cidr(attribute: string): Check {
  return check(attribute, (value) => {
    if (value.includes(":")) return undefined; // IPv6: nothing this library makes
    const [address = "", length = "", ...more] = value.split("/");
    const bits = /^\d{1,2}$/.test(length) ? Number(length) : 33;
    const wrong = `expected ${attribute} to contain a valid CIDR, got ${value}`;
    if (more.length > 0 || !isIPv4(address) || bits > 32) return wrong;
    const number = address.split(".").reduce((sum, octet) => sum * 256 + Number(octet), 0);
    return number % 2 ** (32 - bits) === 0 ? undefined : `${wrong}: it has host bits`;
  });
}

export function exactlyOneOf(...attributes: string[]): Check {
  return (values) => {
    const set = attributes.filter((attribute) => isSet(values, attribute) && !isEmpty(values[attribute]));
    if (set.length === 1) return [];
    const names = attributes.map((attribute) => `\`${attribute}\``).join(", ");
    const message = set.length === 0 ? `one of ${names} must be specified` : `only one of ${names} can be specified`;
    return [{ attribute: attributes[0] ?? "", message }];
  };
}

export function together(...attributes: string[]): Check {
  return (values) => {
    const missing = attributes.filter((attribute) => !isSet(values, attribute));
    if (missing.length === 0 || missing.length === attributes.length) return [];
    const names = attributes.map((attribute) => `\`${attribute}\``).join(", ");
    return [{ attribute: missing[0] ?? "", message: `all of ${names} must be specified together` }];
  };
}

/** When an attribute has one of these values (`null`: is not set), the given checks hold. */
export function when(attribute: string, is: string | boolean | null | readonly string[], ...checks: Check[]): Check {
  return (values) => {
    const value = known(values[attribute]);
    const applies = Array.isArray(is) ? is.some((one) => one === value) : is === value;
    return applies ? checks.flatMap((one) => one(values)) : [];
  };
}

export function required(attribute: string, because: string): Check {
  return (values) =>
    isSet(values, attribute) ? [] : [{ attribute, message: `\`${attribute}\` must be specified ${because}` }];
}

export function forbidden(attribute: string, because: string): Check {
  return (values) =>
    isSet(values, attribute) && !isEmpty(values[attribute])
      ? [{ attribute, message: `\`${attribute}\` cannot be specified ${because}` }]
      : [];
}

/** Checks every block of a name, or the objects of an attribute that is written like one. */
export function each(block: string, ...checks: Check[]): Check {
  return (values) =>
    elements(values[block]).flatMap((element) =>
      checks
        .flatMap((one) => one(element))
        .map(({ message }) => ({ attribute: block, message: `${block}: ${message}` })),
    );
}

export function atMost(block: string, most: number): Check {
  return (values) => {
    const many = elements(values[block]).length;
    return many <= most ? [] : [{ attribute: block, message: `no more than ${most} ${block} blocks, got ${many}` }];
  };
}

export function elements(value: Value | undefined): readonly Values[] {
  if (Array.isArray(value)) return (value as readonly Value[]).filter(isValues);
  return isValues(value) ? [value] : [];
}

function isEmpty(value: Value | undefined): boolean {
  return value === "" || (Array.isArray(value) && value.length === 0);
}
