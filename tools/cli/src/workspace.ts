import type { Chart } from '@keelwork/chart';
import type { Environment } from '@keelwork/gitops';

/** A service library: its folder, and whatever its package exports. */
export interface ServiceLibrary {
  readonly directory: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/** Everything that the repository holds, as the command sees it. */
export interface Workspace {
  /** Folder of the repository. */
  readonly root: string;
  readonly services: readonly ServiceLibrary[];
  readonly environments: readonly Environment[];
}

/** A chart and the folder of the library that defines it. */
export interface LocatedChart {
  readonly chart: Chart;
  readonly directory: string;
}

/** The charts of all service libraries, one a library. */
export const chartsOf = ({ services }: Workspace): LocatedChart[] =>
  services.flatMap(({ directory, exports }) =>
    Object.values(exports)
      .filter(isChart)
      .map((chart) => ({ chart, directory })),
  );

const isChart = (value: unknown): value is Chart =>
  typeof value === 'object' && value !== null && 'objects' in value && 'shape' in value && 'schema' in value;
