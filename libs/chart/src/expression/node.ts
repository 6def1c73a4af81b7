import type { Shape } from '../shape/shape.ts';

/** Where a value comes from: the values, the release, or the variables of an enclosing `each`. */
export interface ValueNode {
  readonly form: 'value';
  readonly root: 'Values' | 'Release' | LoopVariable;
  readonly path: readonly string[];
  readonly shape: Shape;
  /**
   * How much of the path is sure to be in the values. Beyond it (an entry of a user's map, a field of an optional
   * object) values.yaml can hold no default, so the template has to supply it.
   */
  readonly sure: number;
}

/** The variable of one `each`: its key (or index) or its item. Identity tells loops apart. */
export interface LoopVariable {
  readonly role: 'key' | 'item';
  readonly loop: object;
}

export interface LiteralNode {
  readonly form: 'literal';
  readonly value: string | number | boolean;
}

export interface TextNode {
  readonly form: 'text';
  readonly parts: readonly (string | Node)[];
}

export interface IfNode {
  readonly form: 'if';
  readonly test: Node;
  readonly then: unknown;
  readonly otherwise: unknown;
}

/** Builds a list, a map or a text from every entry of a map or list. */
export interface EachNode {
  readonly form: 'each';
  readonly builds: 'list' | 'map' | 'text';
  readonly over: ValueNode;
  readonly key: LoopVariable;
  readonly item: LoopVariable;
  /** The name of each built entry; only where a map is built. */
  readonly entryName?: Node;
  readonly body: unknown;
}

/** A map with fixed fields, followed by the entries of another map; the fixed fields win. */
export interface ExtendNode {
  readonly form: 'extend';
  readonly fixed: Readonly<Record<string, unknown>>;
  readonly more: ValueNode;
}

export type Comparison = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export interface CompareNode {
  readonly form: 'compare';
  readonly operator: Comparison;
  readonly left: Node;
  readonly right: Node;
}

export interface LogicNode {
  readonly form: 'and' | 'or';
  readonly of: readonly Node[];
}

export interface NotNode {
  readonly form: 'not';
  readonly of: Node;
}

/** True where an optional value was given. */
export interface IsSetNode {
  readonly form: 'isSet';
  readonly of: ValueNode;
}

/** True where a string, list or map has something in it. */
export interface HasEntriesNode {
  readonly form: 'hasEntries';
  readonly of: Node;
}

export interface DefaultNode {
  readonly form: 'default';
  readonly of: ValueNode;
  readonly fallback: Node;
}

export interface JoinNode {
  readonly form: 'join';
  readonly of: Node;
  readonly separator: string;
}

/** A share of a memory quantity, in bytes, rounded down. */
export interface BytesNode {
  readonly form: 'bytes';
  readonly of: Node;
  readonly percent: number;
}

/** The text of a configuration file, named once so that both readings and its checksum use the same bytes. */
export interface FileNode {
  readonly form: 'file';
  readonly name: string;
  readonly text: Node;
}

/** SHA-256 of texts, in lower-case hexadecimal. */
export interface ChecksumNode {
  readonly form: 'checksum';
  readonly of: readonly Node[];
}

export type Node =
  | ValueNode
  | LiteralNode
  | TextNode
  | IfNode
  | EachNode
  | ExtendNode
  | CompareNode
  | LogicNode
  | NotNode
  | IsSetNode
  | HasEntriesNode
  | DefaultNode
  | JoinNode
  | BytesNode
  | FileNode
  | ChecksumNode;
