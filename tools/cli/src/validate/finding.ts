/** Something that a Kubernetes API server, or a controller behind it, would refuse. */
export interface Finding {
  /** Emitted file, with the line where it is known. */
  readonly place: string;
  readonly message: string;
}

/** Files of one platform, or of Argo CD, in one environment; each holds one object. */
export interface ValidationSet {
  readonly environment: string;
  readonly name: string;
  /** Kubernetes minor that they are for, such as 1.35. */
  readonly minor: string;
  /** Paths from the repository's root. */
  readonly files: readonly string[];
}

export interface Validation {
  readonly set: ValidationSet;
  /** Files that every check saw and found nothing in, or something. The rest was skipped. */
  readonly checked: number;
  readonly findings: readonly Finding[];
}
