import { fieldName, firstComplaints, whyNotUtf8, type Complaint } from "../text";
import { whyNotResourceId } from "../azure";
import { SchemaCheck, type ValueChecks } from "../document";
import { whyNotCidr, whyNotIpAddress } from "../net";
import { problemIn, whyNotJson, type UnreadableTextError } from "./unreadable";
import { whyNotCommunity, whyNotNextHop, whyNotPrefixSource } from "../topology";

/** The version of the formats that this release reads. */
const VERSION = 1;

const VALUE_CHECKS: ValueChecks = {
  Cidr: whyNotCidr,
  Community: whyNotCommunity,
  IpAddress: whyNotIpAddress,
  NextHop: whyNotNextHop,
  PrefixSource: whyNotPrefixSource,
  VirtualNetworkId: (id: string) => whyNotResourceId(id, "virtualNetworks"),
};

/** What a document is, and what is said of texts that are something else. */
export interface JsonKind {
  /** Such as `a topology`. */
  readonly expected: string;
  /** What is wrong with a text that is another file of this library, be it JSON or not. */
  mistakes(text: string, document?: object): string | undefined;
  readonly error: new (problems: readonly Complaint[]) => UnreadableTextError;
}

/** Reads documents of one kind that were written as JSON. */
export class JsonReader<T> {
  private readonly check: SchemaCheck;

  /** @param name of the schema */
  constructor(
    name: string,
    private readonly kind: JsonKind,
  ) {
    this.check = new SchemaCheck(name, {
      object: "object",
      array: "list",
      quote: "put it in quotes",
      unknown: "cannot be said: it is",
    });
  }

  /** @throws the error of the kind, with everything that is wrong */
  read(text: string, file: string): T {
    const document = this.parse(text, file);
    const mistake = typeof document === "object" && document ? this.kind.mistakes(text, document) : undefined;
    if (mistake !== undefined) throw this.invalid(file, "", mistake);
    const { version } = (document ?? {}) as { version?: unknown };
    // Another version may differ anywhere: complaints about its fields would mislead.
    if (typeof version === "number" && version !== VERSION) {
      throw this.invalid(file, "version", `is ${version}; this release reads version ${VERSION}`);
    }
    const problems = this.check
      .findings(document, VALUE_CHECKS)
      .map(({ path, message }): Complaint => ({ severity: "error", file, field: fieldName(path), message }));
    if (problems.length > 0) throw new this.kind.error(firstComplaints(problems));
    return document as T;
  }

  private parse(text: string, file: string): unknown {
    const { expected } = this.kind;
    if (text.trim() === "") throw this.invalid(file, "", `is empty; expected ${expected} as JSON`);
    try {
      return JSON.parse(text.replace(/^\uFEFF/, ""));
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      const mistake = whyNotUtf8(text) ?? this.kind.mistakes(text);
      throw this.invalid(file, "", mistake ?? whyNotJson(text, error));
    }
  }

  private invalid(file: string, field: string, message: string): UnreadableTextError {
    return new this.kind.error([problemIn(file, field, message)]);
  }
}
