/** What a name may be, by kind: the API server or a controller behind it refuses any other. */
interface NameRule {
  readonly longest: number;
  readonly pattern: RegExp;
  readonly says: string;
}

const label = {
  pattern: /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
  says: 'lower-case letters, digits and dashes, starting with a letter',
};
const subdomain = {
  pattern: /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/,
  says: 'lower-case letters, digits, dashes and dots, starting and ending with a letter or digit',
};

/** Controllers add a suffix of up to 11 characters to these names, and the whole must stay a label of 63. */
const workload: NameRule = { ...label, longest: 52 };

const rules: Readonly<Record<string, NameRule>> = {
  CronJob: workload,
  DaemonSet: workload,
  Deployment: workload,
  Job: workload,
  StatefulSet: workload,
  Namespace: { ...label, longest: 63 },
  Service: { ...label, longest: 63 },
};

const anyOther: NameRule = { ...subdomain, longest: 253 };

/** What is wrong with the name of an object of this kind, with the fix; undefined where it is fine. */
export function nameProblem(kind: string, name: string): string | undefined {
  const rule = rules[kind] ?? anyOther;
  if (name.length > rule.longest) {
    return `'${name}' has ${name.length} characters, and the name of a ${kind} may have ${rule.longest}; give its instance a shorter name`;
  }
  return rule.pattern.test(name) ? undefined : `'${name}' is no name for a ${kind}: use ${rule.says}`;
}
