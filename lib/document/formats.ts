/** A `format` of the schemas: what a pattern cannot check, or could not explain. */
export type Format =
  | { readonly type: "string"; readonly why: (text: string) => string | undefined }
  | { readonly type: "number"; readonly why: (value: number) => string | undefined };

export type Formats = Readonly<Record<string, Format>>;
