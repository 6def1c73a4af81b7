import type { Command } from 'commander';

/** Adds `keelwork vendor crds` and `keelwork vendor kubernetes`. The generators are only loaded when they are asked for. */
export function addVendor(program: Command): void {
  const vendor = program
    .command('vendor')
    .description('bring in the definitions of Kubernetes and of custom resources');
  vendor
    .command('crds')
    .argument(
      '[source...]',
      'file, URL or go:<module>@<version>/<file> of definitions; none makes every pinned one anew',
    )
    .option('--kinds <kind...>', 'only these kinds')
    .description('generate type, validator and schema of custom resources')
    .action(async (sources: string[], { kinds }: { kinds?: string[] }) => {
      const { revendorCrds, vendorCrds } = await import('@keelwork/schemas/vendor');
      const pins = sources.length ? await vendorCrds(sources, kinds ? { kinds } : {}) : await revendorCrds();
      for (const pin of pins) console.log(JSON.stringify(pin));
    });
  vendor
    .command('kubernetes')
    .argument('<source>', 'file, URL or go:<module>@<version>/<file> of swagger.json')
    .description('generate the schemas of a Kubernetes minor')
    .action(async (source: string) => {
      const { vendorKubernetes } = await import('@keelwork/schemas/vendor');
      console.log(await vendorKubernetes(source));
    });
}
