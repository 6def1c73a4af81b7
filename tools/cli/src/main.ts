import { Argument, Command, CommanderError } from 'commander';
import { chart } from './commands/chart.ts';
import { check } from './commands/check.ts';
import { render } from './commands/render.ts';
import { start } from './commands/start.ts';
import { test } from './commands/test.ts';
import { addVendor } from './commands/vendor.ts';
import { validateCommand } from './commands/validate.ts';
import type { Workspace } from './workspace.ts';

export type { ServiceLibrary, Workspace } from './workspace.ts';

/** Runs the command with these arguments; gives its exit code. */
export async function run(argv: readonly string[], workspace: Workspace): Promise<number> {
  let code = 0;
  const environment = new Argument('[environment]', 'only this one').choices(
    workspace.environments.map(({ name }) => name),
  );
  const program = new Command('keelwork')
    .description('Typed values to Helm charts and Kustomize overlays, rendered, proven and committed for Argo CD.')
    .exitOverride()
    .showHelpAfterError();
  program
    .command('start')
    .description('render and validate everything, and say what to do next')
    .action(async () => {
      code = await start(workspace);
    });
  program
    .command('render')
    .addArgument(environment)
    .description('write what the sources generate')
    .action(async (only?: string) => {
      code = await render(workspace, only);
    });
  program
    .command('validate')
    .addArgument(environment)
    .description('check every emitted object')
    .action(async (only?: string) => {
      code = await validateCommand(workspace, only);
    });
  program
    .command('check')
    .addArgument(environment)
    .description('say which committed files are not what the sources generate')
    .action(async (only?: string) => {
      code = await check(workspace, only);
    });
  program
    .command('chart')
    .argument('<directory>')
    .description('write the chart of one service library')
    .action((directory: string) => {
      code = chart(workspace, directory);
    });
  program
    .command('test')
    .description('lint, check the types, run every test, check the generated files')
    .action(async () => {
      code = await test(workspace);
    });
  addVendor(program);
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode;
    throw error;
  }
  return code;
}
