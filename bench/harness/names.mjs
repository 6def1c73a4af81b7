/** What the contestants are called in the tables. */
export const names = {
  keelwork: 'Keelwork',
  unchanged: 'Keelwork, nothing changed',
  plain: 'bundled js-yaml',
  cdk8sApp: 'cdk8s, its program alone',
  cdk8s: 'cdk8s synth',
  helm: 'helm template, a call a chart',
  kustomize: 'kustomize build, a call a chart',
};

/** What Keelwork aims at, as ratios of medians. */
export const aims = [
  { peer: names.cdk8s, atLeast: 4 },
  { peer: names.cdk8sApp, atLeast: 4 },
  { peer: names.helm, atLeast: 10 },
  { peer: names.kustomize, atLeast: 40 },
  { peer: names.plain, atMost: 1.8 },
];
