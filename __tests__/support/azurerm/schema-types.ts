/** A type in the JSON form Terraform's protocol uses for it. */
export type CtyType =
  "string" | "number" | "bool" | ["list" | "set" | "map", CtyType] | ["object", { [name: string]: CtyType }];

export interface AttributeSchema {
  readonly type: CtyType;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
}

export interface BlockSchema {
  readonly attributes: { readonly [name: string]: AttributeSchema };
  readonly blocks: { readonly [name: string]: NestedBlockSchema };
}

export interface NestedBlockSchema {
  readonly nesting: "single" | "list" | "set";
  readonly min: number;
  /** 0: any number */
  readonly max: number;
  readonly block: BlockSchema;
}

export interface ProviderSchema {
  readonly provider: BlockSchema;
  readonly resources: { readonly [type: string]: BlockSchema };
  readonly dataSources: { readonly [type: string]: BlockSchema };
}
