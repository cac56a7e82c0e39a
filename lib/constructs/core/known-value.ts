import { Token } from "cdktf";

/** A value for the topology, or `undefined` when it is only known when it is deployed. */
export function knownValue<T>(value: T): T | undefined {
  return Token.isUnresolved(value) ? undefined : value;
}
