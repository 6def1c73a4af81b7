/** Says what is going on: a spinner on a terminal, a plain line elsewhere. */
export async function progress<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  if (!process.stdout.isTTY || process.env['CI']) {
    console.log(`${what} …`);
    return work();
  }
  const { default: ora } = await import('ora');
  const spinner = ora(what).start();
  try {
    const result = await work();
    spinner.succeed();
    return result;
  } catch (error) {
    spinner.fail();
    throw error;
  }
}
