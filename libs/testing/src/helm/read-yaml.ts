import { parseDocument, type ScalarTag, type Tags } from 'yaml';

/** Where the package's YAML 1.1 is not Go's: Go wants a digit in a number (not `e3`, not `.`) and one that fits (not `1e310`), and knows `0o17`. */
const goNumbers: ScalarTag[] = [
  {
    tag: 'tag:yaml.org,2002:float',
    default: true,
    test: /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][-+]?[0-9]+)?$/,
    resolve: (text) => (Number.isFinite(numberOf(text)) ? numberOf(text) : text),
  },
  {
    tag: 'tag:yaml.org,2002:int',
    default: true,
    test: /^[-+]?0o[0-7_]+$/,
    resolve: (text) => Number.parseInt(text.replace(/0o|_/g, ''), 8),
  },
];

const numberOf = (text: string): number => Number(text.replaceAll('_', ''));

/** The package's tags, with Go's numbers in place of its floats; `.inf` and `.nan` stay. */
const asGo = (tags: Tags): Tags => [...tags.filter((tag) => !isFloat(tag)), ...goNumbers];

const isFloat = (tag: Tags[number]): boolean =>
  typeof tag !== 'string' &&
  !tag.collection &&
  tag.tag === 'tag:yaml.org,2002:float' &&
  tag.format !== 'TIME' &&
  !tag.test?.test('.inf');

/** Reads one document as Go (Helm, kubectl) reads it: by YAML 1.1, where `on` and `012` are no strings. Throws with the text where it is no YAML. */
export function readYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { version: '1.1', customTags: asGo, logLevel: 'error' });
  const [problem] = document.errors;
  if (problem) throw new SyntaxError(`${name}: ${problem.message}\n${text}`);
  return document.toJS();
}
