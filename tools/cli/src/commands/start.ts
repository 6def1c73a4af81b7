import { checkedText, reportFindings } from './validate.ts';
import { renderToDisk } from './render.ts';
import { progress } from '../output/progress.ts';
import { summaryTable, type SummaryRow } from '../output/summary.ts';
import { validate } from '../validate/validate.ts';
import { validationSets } from '../validate/validation-sets.ts';
import { chartsOf, type Workspace } from '../workspace.ts';

/** `npm start`: renders everything, validates everything, says what changed and what to do next. */
export async function start(workspace: Workspace): Promise<number> {
  const began = performance.now();
  const written = await progress('Rendering', () => renderToDisk(workspace));
  if (!written) return 1;
  const renderSeconds = (performance.now() - began) / 1000;
  const sets = validationSets(written.rendered, workspace.environments);
  const validateBegan = performance.now();
  const validations = await progress('Validating', () => validate(workspace.root, sets));
  const validateSeconds = (performance.now() - validateBegan) / 1000;
  const changedIn = (prefix: string): number => written.changed.filter((file) => file.startsWith(prefix)).length;
  const charts = chartsOf(workspace);
  const rows: SummaryRow[] = [
    {
      environment: '',
      platform: 'charts',
      objects: charts.length,
      changed: changedIn('libs/'),
      checked: '',
      seconds: renderSeconds,
    },
    ...validations.map((validation) => ({
      environment: validation.set.environment,
      platform: validation.set.name,
      objects: validation.set.files.length,
      changed: changedIn(
        validation.set.name === 'argocd'
          ? `argocd/${validation.set.environment}/`
          : `environments/${validation.set.environment}/${validation.set.name}/`,
      ),
      checked: checkedText(validation),
      seconds: validateSeconds / validations.length,
    })),
  ];
  console.log(summaryTable(rows));
  const code = reportFindings(validations);
  for (const line of code
    ? ['Nothing should be committed before the findings above are mended.']
    : nextSteps(written.changed))
    console.log(line);
  return code;
}

function nextSteps(changed: readonly string[]): string[] {
  if (!changed.length)
    return [
      'No file changed: what is committed is what the sources give. Change a value in environments/ or apps/ and run npm start again.',
    ];
  return [
    `${changed.length} files changed. Look at them, then commit; Argo CD syncs what is on the branch:`,
    '  git diff',
    '  git add --all && git commit',
  ];
}
