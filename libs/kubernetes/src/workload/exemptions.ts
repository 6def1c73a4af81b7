/** Checks of kube-score that every workload fails on purpose, each with the reason. */
const everywhere: Readonly<Record<string, string>> = {
  'container-resources': 'a CPU limit throttles where cores are idle; requests and all other limits are set',
  'container-image-pull-policy': 'tags are pinned, so an image that a node has is the image that is meant',
};

/** Annotations that exempt a workload from checks of kube-score. `more` gives further checks by id, each with its reason. */
export const exemptionAnnotations = (more: Readonly<Record<string, string>> = {}) =>
  exemptFrom({ ...everywhere, ...more });

/** Annotations that exempt an object from exactly these checks of kube-score, by id, each with its reason. */
export const exemptFrom = (checks: Readonly<Record<string, string>>) => ({
  'kube-score/ignore': Object.keys(checks).join(','),
  'keelwork.dev/exemptions': Object.entries(checks)
    .map(([check, reason]) => `${check}: ${reason}`)
    .join('\n'),
});
