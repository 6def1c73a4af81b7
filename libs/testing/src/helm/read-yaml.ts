import { parseDocument, type Tags } from 'yaml';

/** Numbers with a digit before the exponent or around the point; the package's own tests take `e3` and `.` for numbers. */
const floats: Readonly<Record<string, RegExp>> = {
  EXP: /^[-+]?(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)[eE][-+]?[0-9]+$/,
  plain: /^[-+]?(?:[0-9][0-9_]*\.[0-9_]*|\.[0-9][0-9_]*)$/,
};

const asGo = (tags: Tags): Tags =>
  tags.map((tag) => {
    if (typeof tag === 'string' || tag.collection || tag.tag !== 'tag:yaml.org,2002:float' || tag.test?.test('.inf')) return tag;
    const test = floats[tag.format ?? 'plain'];
    return test ? { ...tag, test } : tag;
  });

/** Reads one document as Go (Helm, kubectl) reads it: by YAML 1.1, where `on` and `012` are no strings. Throws with the text where it is no YAML. */
export function readYaml(text: string, name: string): unknown {
  const document = parseDocument(text, { version: '1.1', customTags: asGo, logLevel: 'error' });
  const [problem] = document.errors;
  if (problem) throw new SyntaxError(`${name}: ${problem.message}\n${text}`);
  return document.toJS();
}
