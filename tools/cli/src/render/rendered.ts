import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderChart } from '@keelwork/chart';
import {
  renderEnvironment,
  type Files,
  type Patch,
  type Problem,
  type ResolvedPlatform,
  type SourceOf,
} from '@keelwork/gitops';
import { chartsOf, type LocatedChart, type Workspace } from '../workspace.ts';

/** A folder that holds generated files, by their path in it. */
export interface GeneratedFolder {
  /** Path from the repository's root. */
  readonly path: string;
  readonly files: Files;
}

export interface RenderedWorkspace {
  readonly folders: readonly GeneratedFolder[];
  readonly platforms: readonly { readonly environment: string; readonly platform: ResolvedPlatform }[];
  readonly problems: readonly Problem[];
}

/** Renders every chart and every environment in memory, or only the environment that is named. */
export function renderWorkspace(workspace: Workspace, only?: string): RenderedWorkspace {
  const charts = chartsOf(workspace);
  const folders = only === undefined ? charts.map(chartFolder) : [];
  const sources = new Map(charts.map(({ chart, directory }) => [chart.name, `${directory}/src`]));
  const sourceOf: SourceOf = (chart) => sources.get(chart.name) ?? chart.name;
  const platforms: { environment: string; platform: ResolvedPlatform }[] = [];
  const problems: Problem[] = [];
  for (const environment of workspace.environments.filter(({ name }) => only === undefined || name === only)) {
    const read = renderEnvironment(environment, readPatches(workspace.root, environment.name), sourceOf);
    if (!read.ok) {
      problems.push(...read.problems);
      continue;
    }
    platforms.push(...read.platforms.map((platform) => ({ environment: environment.name, platform })));
    for (const path of [`environments/${environment.name}`, `argocd/${environment.name}`]) {
      folders.push({ path, files: filesIn(path, read.files) });
    }
  }
  return { folders, platforms, problems };
}

/** The folder of a service library's chart. */
export const chartFolder = ({ chart, directory }: LocatedChart): GeneratedFolder => ({
  path: `${directory}/chart`,
  files: renderChart(chart, `${directory}/src`),
});

const filesIn = (folder: string, files: Files): Files =>
  Object.fromEntries(
    Object.entries(files)
      .filter(([path]) => path.startsWith(`${folder}/`))
      .map(([path, text]) => [path.slice(folder.length + 1), text]),
  );

function readPatches(root: string, environment: string): Patch[] {
  const folder = join(root, 'environments', environment, 'patches');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\.ya?ml$/.test(entry.name),
  );
  return names.map(({ name }) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}
