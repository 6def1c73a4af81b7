import { expect, it } from 'vitest';
import { nameProblem } from './names.ts';

it('takes the names that Kubernetes takes', () => {
  expect(nameProblem('StatefulSet', 'a'.repeat(52))).toBeUndefined();
  expect(nameProblem('Service', 'web-1')).toBeUndefined();
  expect(nameProblem('ConfigMap', 'nginx.conf')).toBeUndefined();
});

it('leaves room for the suffix that a controller adds to a workload', () => {
  expect(nameProblem('StatefulSet', 'a'.repeat(53))).toBe(
    `'${'a'.repeat(53)}' has 53 characters, and the name of a StatefulSet may have 52; give its instance a shorter name`,
  );
});

it('refuses a Service that starts with a digit, and capitals anywhere', () => {
  expect(nameProblem('Service', '1web')).toBe(
    "'1web' is no name for a Service: use lower-case letters, digits and dashes, starting with a letter",
  );
  expect(nameProblem('ConfigMap', 'Web')).toBe(
    "'Web' is no name for a ConfigMap: use lower-case letters, digits, dashes and dots, starting and ending with a letter or digit",
  );
});
