import { ExtensionCodec, decode, encode } from "@msgpack/msgpack";

/** A value Terraform doesn't know before apply; kept byte for byte, as it may carry what is known about it. */
export class Unknown {
  static readonly wholly = new Unknown(0, new Uint8Array([0]));

  constructor(
    readonly extension: number,
    readonly data: Uint8Array,
  ) {}
}

export type Value = null | boolean | number | string | Unknown | readonly Value[] | Values;

/** The attributes and blocks of a resource or of one nested block. */
export interface Values {
  readonly [name: string]: Value;
}

const extensionCodec = new ExtensionCodec();
for (const type of [0, 12]) {
  extensionCodec.register({
    type,
    encode: (value) => (value instanceof Unknown && value.extension === type ? value.data : null),
    decode: (data) => new Unknown(type, data),
  });
}

/** The protocol's `DynamicValue`. */
export interface DynamicValue {
  readonly msgpack?: Uint8Array;
  readonly json?: Uint8Array;
}

export function toWire(value: Value): DynamicValue {
  return { msgpack: encode(value, { extensionCodec }) };
}

export function fromWire(value: DynamicValue | undefined): Value {
  if (!value?.msgpack?.length) return null;
  return decode(value.msgpack, { extensionCodec }) as Value;
}

/** A resource's attributes and blocks; a value that isn't an object would be a broken protocol. */
export function valuesFromWire(value: DynamicValue | undefined): Values {
  const values = fromWire(value);
  if (!isValues(values)) throw new Error(`expected an object, got ${JSON.stringify(values)}`);
  return values;
}

export function isValues(value: Value | undefined): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  return Buffer.from(encode(a, { extensionCodec, sortKeys: true })).equals(
    Buffer.from(encode(b, { extensionCodec, sortKeys: true })),
  );
}
