import { kubeconform } from '@keelwork/kubeconform';
import { resolveBinary, runBinary } from '@keelwork/pinned-binary';
import { kubeconformArguments } from '../kubeconform-arguments.ts';

/** For `it.skipIf`. */
export const noKubeconform = await resolveBinary(kubeconform).then(
  () => false,
  () => true,
);

interface Answer {
  readonly resources: readonly { readonly name: string; readonly status: string; readonly msg: string }[];
}

/** What kubeconform says of each object, by name: 'valid', or its message. One call for all. */
export async function askKubeconform(objects: readonly object[], minor: string): Promise<Record<string, string>> {
  const input = objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('');
  const { stdout, stderr } = await runBinary(
    kubeconform,
    [...kubeconformArguments(minor), '-output', 'json', '-verbose'],
    { input },
  );
  if (stdout === '') throw new Error(stderr);
  const { resources }: Answer = JSON.parse(stdout);
  return Object.fromEntries(resources.map(({ name, status, msg }) => [name, status === 'statusValid' ? 'valid' : msg]));
}
