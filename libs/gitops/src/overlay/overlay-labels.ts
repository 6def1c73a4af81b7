/** Labels that Kustomize puts on every object of a platform; no selector holds them. */
export const overlayLabels = (environment: string, platform: string): Record<string, string> => ({
  'app.kubernetes.io/part-of': platform,
  'keelwork.dev/environment': environment,
});
