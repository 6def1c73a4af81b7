import { ApiObject, App, Chart, YamlOutputType } from 'cdk8s';
import type { Construct } from 'constructs';
import { plainObjects } from '../plain/objects.ts';
import { manySettings, type Settings } from '../scenario/settings.ts';

class Shop extends Chart {
  constructor(scope: Construct, settings: Settings) {
    super(scope, settings.name, { disableResourceNameHashes: true });
    for (const object of plainObjects(settings))
      new ApiObject(this, `${object.kind}-${Reflect.get(Object(object.metadata), 'name')}`, object);
  }
}

// By itself it is told where to write; the cdk8s command tells it by an environment variable, which App reads.
const [charts, outdir] = process.argv.slice(2);
const app = new App({ ...(outdir ? { outdir } : {}), yamlOutputType: YamlOutputType.FILE_PER_RESOURCE });
for (const settings of manySettings(Number(charts))) new Shop(app, settings);
app.synth();
