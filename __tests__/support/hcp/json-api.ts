/** What the stand-in answers: a document of JSON:API, a text, or nothing. */
export interface Answer {
  readonly status: number;
  readonly document?: object;
  readonly text?: Buffer | string;
}

export interface Resource {
  readonly type: string;
  readonly id: string;
  readonly attributes: object;
  readonly relationships: object;
}

/** A request that is refused, as HCP Terraform words it. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    title: string,
    readonly detail?: string,
  ) {
    super(title);
  }

  answer(): Answer {
    const error = { status: String(this.status), title: this.message, detail: this.detail };
    return { status: this.status, document: { errors: [error] } };
  }
}

/** A resource of JSON:API; its relationships by name, as type and id. */
export function resource(
  type: string,
  id: string,
  attributes: object,
  related: Readonly<Record<string, readonly [type: string, id: string] | undefined>> = {},
): Resource {
  const relationships = Object.fromEntries(
    Object.entries(related).flatMap(([name, to]) => (to ? [[name, { data: { type: to[0], id: to[1] } }]] : [])),
  );
  return { type, id, attributes, relationships };
}

export function found(data: Resource, included: readonly Resource[] = []): Answer {
  return { status: 200, document: { data, included } };
}

export function listed(data: readonly Resource[]): Answer {
  const pagination = { "current-page": 1, "total-pages": 1, "total-count": data.length };
  return { status: 200, document: { data, meta: { pagination } } };
}

export const NOTHING: Answer = { status: 204 };
