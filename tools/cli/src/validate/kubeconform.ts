import { kubeconform } from '@keelwork/kubeconform';
import { runBinary } from '@keelwork/pinned-binary';
import { kubeconformArguments } from '@keelwork/schemas';
import { z } from 'zod';

const report = z.object({
  resources: z.array(
    z.object({
      filename: z.string(),
      status: z.enum(['statusValid', 'statusInvalid', 'statusError', 'statusSkipped', 'statusEmpty']),
      msg: z.string().default(''),
      validationErrors: z.array(z.object({ path: z.string(), msg: z.string() })).default([]),
    }),
  ),
});

type Resource = z.output<typeof report>['resources'][number];

/** What kubeconform says of one file. */
export interface FileReport {
  readonly file: string;
  readonly checked: boolean;
  readonly findings: readonly { readonly pointer: string; readonly message: string }[];
}

/**
 * Runs kubeconform, strict, over all files at once, for one Kubernetes minor. A kind without a schema is a finding, and
 * so is a file that it says nothing of.
 */
export async function runKubeconform(root: string, minor: string, files: readonly string[]): Promise<FileReport[]> {
  const { code, stdout, stderr } = await runBinary(
    kubeconform,
    [...kubeconformArguments(minor), '-output', 'json', '-verbose', ...files],
    { cwd: root },
  );
  const parsed = report.safeParse(parseJson(stdout));
  if (!parsed.success) throw new Error(`kubeconform ended with code ${code} and no report: ${stderr || stdout}`);
  const said = new Map<string, Resource[]>(files.map((file) => [file, []]));
  for (const resource of parsed.data.resources) {
    if (resource.status !== 'statusEmpty') said.get(resource.filename)?.push(resource);
  }
  return [...said].map(([file, resources]) => {
    const findings = resources.flatMap(({ status, msg, validationErrors }) => {
      if (status === 'statusValid') return [];
      if (validationErrors.length)
        return validationErrors.map(({ path, msg: message }) => ({ pointer: path, message }));
      return [{ pointer: '', message: msg || 'was skipped' }];
    });
    const missing = resources.length ? [] : [{ pointer: '', message: 'holds no object' }];
    return {
      file,
      checked: resources.length > 0 && resources.every(({ status }) => status !== 'statusSkipped'),
      findings: [...findings, ...missing],
    };
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
