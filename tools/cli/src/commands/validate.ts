import pc from 'picocolors';
import { renderOrReport } from '../render/render-or-report.ts';
import type { Finding, Validation } from '../validate/finding.ts';
import { minorsFor, validate } from '../validate/validate.ts';
import { validationSets } from '../validate/validation-sets.ts';
import type { Workspace } from '../workspace.ts';

/** `keelwork validate [environment]`: exit code 0 where every object was checked and nothing was found, else 1. */
export async function validateCommand(workspace: Workspace, only?: string): Promise<number> {
  const rendered = await renderOrReport(workspace, only);
  if (!rendered) return 1;
  const validations = await validate(workspace.root, validationSets(rendered, workspace.environments));
  for (const validation of validations) {
    const { set } = validation;
    console.log(
      `${set.environment}/${set.name}: ${checkedText(validation)} objects valid for Kubernetes ${minorsFor(set).join(' and ')}`,
    );
  }
  return reportFindings(validations);
}

/** `N of N`, the objects that were checked of those that there are. */
export const checkedText = ({ set, checked }: Validation): string => `${checked} of ${set.files.length}`;

/** Prints every finding; the exit code is 1 where there is one, where an object was not checked, or where there was none. */
export function reportFindings(validations: readonly Validation[]): number {
  const findings: Finding[] = validations.flatMap((validation) => validation.findings);
  for (const { place, message } of findings) console.error(`  ${pc.red('✗')} ${pc.bold(place)}: ${message}`);
  const unchecked = validations.filter(({ set, checked }) => checked < set.files.length || set.files.length === 0);
  for (const { set, checked } of unchecked)
    console.error(
      `  ${pc.red('✗')} ${set.environment}/${set.name}: only ${checked} of ${set.files.length} objects were checked`,
    );
  return findings.length || unchecked.length ? 1 : 0;
}
