import eslint from '@eslint/js';
import jest from 'eslint-plugin-jest';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

const thai = 'Thai words live in src/text/, the command table in src/chat/commands/, or a data folder.';
const noThai = [
  { selector: 'Literal[value=/[\\u0E00-\\u0E7F]/]', message: thai },
  { selector: 'TemplateElement[value.raw=/[\\u0E00-\\u0E7F]/]', message: thai },
];
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time comes from a Clock.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time comes from a Clock.',
  },
];
const form = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'TSEnumDeclaration', message: 'Unions of literals rather than enums.' },
];

export default tseslint.config(
  { ignores: ['dist/', 'data/', 'node_modules/', 'coverage/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // Thai vowels and tone marks are written as numbers where they stand in brackets.
      'no-misleading-character-class': ['error', { allowEscape: true }],
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Configuration is read in src/config.ts.' },
      ],
    },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...noThai, ...noClock, ...form] } },
  {
    // What others write is read in linear time: a pattern that tries again and again is found here.
    files: ['src/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: [
      'src/text/**/*.ts',
      'src/chat/**/*.ts',
      'src/reading/**/*.ts',
      'src/papers/**/*.ts',
      'src/domain/units.ts',
      'src/domain/official-units.ts',
      'src/domain/agency.ts',
      'src/domain/beginnings.ts',
      'src/try-out/**/*.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...noClock, ...form] },
  },
  {
    // Where time is made, and where leases, deadlines and processes are about real time (see src/clock.ts).
    files: ['src/clock.ts', 'src/database/**/*.ts', 'src/fake-line/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noThai, ...form] },
  },
  {
    files: [
      'src/main.ts',
      'src/stop.ts',
      'src/prongsai.ts',
      'src/config.ts',
      'src/database/**/*.ts',
      'test/**/*.ts',
    ],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['src/mongo/**/*.ts'],
    // Schema literals of mongoose are classes with type parameters that the rule cannot see through.
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['test/**/*.ts'],
    extends: [jest.configs['flat/recommended']],
    rules: {
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', '**.expect*'] }],
      'jest/no-conditional-expect': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.cjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        module: 'readonly',
        require: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
        EventSource: 'readonly',
        performance: 'readonly',
        Buffer: 'readonly',
      },
    },
  },
);
