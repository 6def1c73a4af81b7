/** A command-line tool at one version, and everything that is needed to find or get it. */
export interface Tool {
  /** Name of the executable, as on PATH, without `.exe`. */
  readonly name: string;
  /** The one version that is accepted, with its `v`. */
  readonly version: string;
  /** Environment variable that may hold the path of a binary to use instead. */
  readonly variable: string;
  /** Arguments that make the tool print its version. */
  readonly versionArguments: readonly string[];
  /**
   * The platforms that have a release, in Go's names (`linux-amd64`): the SHA-256 of the archive in hexadecimal, or, where
   * no second source for it is known, the address of the release's own checksum file.
   */
  readonly sums: Readonly<Record<string, string>>;
  /** Where the archive (`.tar.gz` or `.zip`) for a platform lies, and the path of the executable in it. */
  readonly asset: (platform: string) => Asset;
  /** How Go builds the same version. */
  readonly go: {
    readonly package: string;
    /** `-X` flags that give the binary what its own release build gives it. */
    readonly linkerFlags?: string;
    /** Set where a binary that was built without these flags gives other results: then one on PATH is not taken. */
    readonly needsLinkerFlags?: true;
  };
}

export interface Asset {
  readonly url: string;
  readonly entry: string;
}

/** What the search depends on, handed in so that it can be tested. */
export interface Surroundings {
  readonly env: Readonly<NodeJS.ProcessEnv>;
  readonly platform: NodeJS.Platform;
  /** `process.arch`. */
  readonly arch: string;
  /** Home directory of the user. */
  readonly home: string;
  /** Takes a line for the person who waits. */
  readonly report: (line: string) => void;
}

/** What one way of getting the binary came to: its path, or why there is none. */
export type Outcome = { readonly path: string } | { readonly problem: string };

/** What a finished tool left behind. */
export interface Finished {
  /** Exit code; 128 + n where signal n ended the tool. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
