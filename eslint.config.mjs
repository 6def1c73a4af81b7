import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';

/** What a package of each layer may import. Data flows one way: values, charts, platforms, environments, Argo CD. */
const layers = {
  kernel: ['kernel'],
  kubernetes: ['kernel', 'kubernetes'],
  service: ['kernel', 'kubernetes'],
  gitops: ['kernel', 'kubernetes'],
  platform: ['kernel', 'kubernetes', 'service', 'gitops'],
  environment: ['kernel', 'gitops', 'platform'],
  argocd: ['environment'],
  testing: ['kernel', 'kubernetes', 'tool'],
  tool: ['*'],
};
/** What tests may import besides. */
const testTools = ['testing', 'tool'];

const boundaries = (besides) => [
  'error',
  {
    // A package's entry points are loaded one by one: that one is loaded late says nothing about the others.
    checkDynamicDependenciesExceptions: ['.*'],
    depConstraints: Object.entries(layers).map(([layer, onlyOn]) => ({
      sourceTag: `layer:${layer}`,
      onlyDependOnLibsWithTags: [...onlyOn, ...besides].map((name) => (name === '*' ? '*' : `layer:${name}`)),
    })),
  },
];

const source = '**/*.{ts,mts,mjs}';
const tests = '**/*.test.{ts,mts,mjs}';

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/.venv/',
    '.nx/',
    '**/.keelwork/',
    'libs/*/chart/',
    'libs/observability/*/chart/',
    'libs/crds/src/index.ts',
    'libs/crds/src/models.ts',
    'libs/crds/src/*/*/{type,model}.ts',
    // Wrong on purpose: a test compiles them.
    '**/compile-fail/cases/',
  ]),
  { linterOptions: { noInlineConfig: true } },
  {
    files: [source],
    extends: [typescript.configs.recommended],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([]),
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowObjectTypes: 'always' }],
      // A rest of an object without some of its fields, and places that have to be passed over.
      '@typescript-eslint/no-unused-vars': [
        'error',
        {
          ignoreRestSiblings: true,
          argsIgnorePattern: '^_',
          varsIgnorePattern: '^_',
          destructuredArrayIgnorePattern: '^_',
        },
      ],
      // Signals are forwarded to a process that is not started yet.
      'prefer-const': ['error', { ignoreReadBeforeAssign: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'TSAsExpression > TSAsExpression',
          message: 'A cast over another type only silences the compiler.',
        },
      ],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'kubernetes-models',
              message:
                'The root takes half a second to load: import the kind, as in kubernetes-models/apps/v1/Deployment.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    ignores: ['*.ts'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // What a text parses to gets its type where it is declared (`const pins: Pin[] = JSON.parse(…)`); these ask for a cast.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      // What comes from outside is `unknown` until it is checked, and is printed before that in messages.
      '@typescript-eslint/no-base-to-string': 'off',
      // Functions of libraries are passed on as they are (`ts.sys.readFile`).
      '@typescript-eslint/unbound-method': 'off',
      // A function can owe its caller a promise without having to wait for one.
      '@typescript-eslint/require-await': 'off',
    },
  },
  { files: [tests, '**/src/testing/**'], rules: { '@nx/enforce-module-boundaries': boundaries(testTools) } },
  // What must not be printed into a text is tried out.
  { files: [tests], rules: { '@typescript-eslint/restrict-template-expressions': 'off' } },
  { files: ['tools/cli/**', 'tools/*/bin/**', 'bench/**', '*.config.ts', tests], rules: { 'no-console': 'off' } },
  { files: ['environments/*/environment.ts', '**/*.config.{ts,mjs}'], rules: { 'no-restricted-exports': 'off' } },
  prettier,
);
