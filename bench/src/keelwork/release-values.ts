import type { Settings } from '../scenario/settings.ts';

/** What a chart's settings say on top of the defaults of the definition. */
export const releaseValues = ({ features, config, components }: Settings) => ({ features, config, ...components });
