/** @type {import('jest').Config} */
export default {
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: '<rootDir>/test/support/one-realm.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  transform: {
    '/node_modules/': '<rootDir>/test/support/packages-once.mjs',
    '\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2023' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [],
  globalSetup: '<rootDir>/test/support/start-engine.ts',
  globalTeardown: '<rootDir>/test/support/stop-engine.ts',
  reporters: ['default', '<rootDir>/tools/closing-line.mjs'],
  // Conditions are awaited, not times: this only ends what hangs, also on a machine that does much else.
  testTimeout: 60_000,
  // One more than cores: each waits now and then for the database or for a program that it started.
  maxWorkers: 3,
};
