const js = require('@eslint/js');
const { defineConfig, globalIgnores } = require('eslint/config');
const ts = require('typescript-eslint');

/** The layers of server/src from the ground up; one imports only what stands before it. */
const layers = [
  'text',
  'plan',
  'syntax',
  'convert',
  'template',
  'rules',
  'analyze',
  'workspace',
  'editing',
  'render',
  'secrets',
];
/** What only doors may know: they stand above every layer. */
const doors = ['lsp', 'cli', 'host', 'node', 'browser'];

/** A relative import that leads to one of these, be it a folder or a file of server/src. */
const leadsTo = (/** @type {string} */ way, /** @type {string[]} */ names) =>
  `^${way}(${names.join('|')})(/|\\.ts$)`;

const outside = {
  regex: '^(node:|vscode$|vscode-languageserver|vscode-languageclient)',
  message: 'The core knows no file system, no protocol and no editor: its host passes in what it needs.',
};

/** @param {string} layer @param {number} index @param {string} files @param {string} way from such a file to server/src */
const layerRule = (layer, index, files, way) => ({
  files: [files],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          outside,
          {
            regex: leadsTo(way, [...layers.slice(index + 1), ...doors]),
            message: `${layer} imports only the layers before it: ${layers.slice(0, index).join(', ') || 'none'}.`,
          },
        ],
      },
    ],
  },
});

// A layer is a folder, a file, or both.
const layerRules = layers.flatMap((layer, index) => [
  layerRule(layer, index, `server/src/${layer}/**/*.ts`, '(\\.\\./)+'),
  layerRule(layer, index, `server/src/${layer}.ts`, '\\./'),
]);

module.exports = defineConfig(
  globalIgnores(['dist', 'out', 'coverage', '.cache', 'examples', 'test/fixtures']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['eslint.config.js', 'scripts/*.cjs'] },
        tsconfigRootDir: __dirname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      // The compiler's `noPropertyAccessFromIndexSignature` asks for brackets where this would have dots.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `type` on every import of a type: what Node.js strips is then plain to see.
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'Program > VariableDeclaration[kind=/let|var/], ExportNamedDeclaration > VariableDeclaration[kind=/let|var/]',
          message: 'State that outlives a call belongs to an object that someone makes and disposes of.',
        },
      ],
    },
  },
  layerRules,
  {
    // An example's `fixed` is ours; the linter takes it for that of String, which an example may be instead.
    files: ['server/src/rules/**/*.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: ['client/src/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'server/src/(?!lsp/protocol\\.ts$)',
              message: 'The client speaks to the server; it shares nothing with it but the protocol.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/src/browser.ts', 'server/src/browser.ts', 'client/src/preview/webview/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['node:*'] }] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Tests assert that what they take is there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.cjs', '*.js', '**/*.mjs'],
    extends: [ts.configs.disableTypeChecked],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', performance: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['**/*.cjs', '*.js'],
    languageOptions: { sourceType: 'commonjs', globals: { __dirname: 'readonly' } },
  },
);
