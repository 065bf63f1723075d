/** `{ passed, failed, skipped }`, where `skipped` lists `{ name, reason }` and `failed` lists names. */
export const none = () => ({ passed: 0, failed: [], skipped: [] });

export const sum = (all) => ({
  passed: all.reduce((total, { passed }) => total + passed, 0),
  failed: all.flatMap(({ failed }) => failed),
  skipped: all.flatMap(({ skipped }) => skipped),
});

/** One step that either went well or did not, such as lint. */
export const ofStep = (name, code) =>
  code === 0 ? { ...none(), passed: 1 } : { ...none(), failed: [name] };

/** From vitest's JSON report. */
export const ofVitest = (report) => {
  const tests = report.testResults.flatMap((file) => {
    const broken =
      file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed');
    return [
      ...file.assertionResults,
      ...(broken ? [{ status: 'failed', fullName: file.name, failureMessages: [] }] : []),
    ];
  });
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName, meta }) => ({
        name: fullName,
        reason: meta?.reason ?? reasonIn(fullName),
      })),
  };
};

/** From Playwright's JSON report. */
export const ofPlaywright = (report) => {
  const tests = report.suites.flatMap(testsOf);
  return {
    passed: tests.filter(({ status }) => ['expected', 'flaky'].includes(status)).length,
    failed: [
      ...tests.filter(({ status }) => status === 'unexpected').map(({ name }) => name),
      ...report.errors.map(({ message }) => message.split('\n')[0]),
    ],
    skipped: tests.filter(({ status }) => status === 'skipped'),
  };
};

const testsOf = (suite) => [
  ...(suite.suites ?? []).flatMap(testsOf),
  ...(suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      status: test.status,
      name: `[${test.projectName}] ${spec.title}`,
      reason:
        test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
    })),
  ),
];

/** A skipped vitest test carries its reason at the end of its name: `... (skipped: no keyring)`. */
const reasonIn = (name) => /\(skipped: ([^)]+)\)/.exec(name)?.[1] ?? 'no reason given';
