import { readYaml } from './read-yaml.ts';

/** A document of `helm template`, and the template that wrote it. */
export interface Manifest {
  /** Path of the template, from the chart's own directory: `templates/deployment.yaml`. */
  readonly template: string;
  /** Name that the chart has as a subchart; empty for the chart itself. */
  readonly alias: string;
  readonly object: unknown;
}

const source = /^---\n# Source: (.+)\n/m;

/** Reads the output of `helm template`, all its documents. */
export function readManifests(output: string): Manifest[] {
  const [, ...pieces] = output.split(source);
  const manifests: Manifest[] = [];
  for (let i = 0; i < pieces.length; i += 2) {
    const path = pieces[i]!;
    const object = readYaml(pieces[i + 1]!, path);
    const [, alias = '', template = path] = /^[^/]+(?:\/charts\/([^/]+))?\/(.*)$/.exec(path) ?? [];
    if (object !== null) manifests.push({ template, alias, object });
  }
  return manifests;
}
