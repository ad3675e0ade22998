export default {
  mutate: ['src/fetch/**/*.ts', 'src/cos/**/*.ts', 'src/diagnoses/**/*.ts'],
  ignorePatterns: ['**', '!{package,tsconfig}.json', '!src/**', '!test/{src,cases,mutation}/**'],
  // Stryker rewrites the file named here with an interface that TypeScript 7 no longer has; nothing in ours needs it.
  tsconfigFile: 'none.json',
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.ts' },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // Only what never ends, not what a busy machine slows down, is to count as noticed.
  timeoutMS: 60_000,
  concurrency: 2,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { reportTests: false, logTests: false, allowEmojis: false },
  htmlReporter: { fileName: 'test-results/mutation/report.html' },
  jsonReporter: { fileName: 'test-results/mutation/report.json' },
  tempDirName: 'test-results/mutation/sandbox',
  thresholds: { high: 95, low: 85, break: 85 },
};
