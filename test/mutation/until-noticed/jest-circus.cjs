/**
 * jest's runner of one test file, for mutants: once a test has failed, the change is noticed and nothing else has to run.
 * Stryker has no bail for jest, and runs every file even where only tests of one of them are asked for.
 */
const circus = require('jest-circus/runner');
const { createEmptyTestResult } = require('@jest/test-result');
const { mutantOfNow, noticed, namesIn } = require('./noticed.cjs');

module.exports = async function runFile(globalConfig, config, environment, runtime, path, ...rest) {
  const mutant = mutantOfNow();
  if (mutant === undefined) return remember(await circus(globalConfig, config, environment, runtime, path, ...rest));
  if (noticed.mutant === mutant || !isAskedFor(path, globalConfig.testNamePattern)) return nothingRun(path);
  stopAtFirst(environment, mutant, path);
  const result = remember(await circus(globalConfig, config, environment, runtime, path, ...rest));
  // What a failed beginning leaves undone fails at the end too; Stryker would take that for a run that says nothing.
  return noticed.mutant === mutant ? { ...result, testExecError: undefined } : result;
};

function stopAtFirst(environment, mutant, path) {
  const handle = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    await handle?.(event, state);
    if (event.name === 'test_start' && noticed.mutant === mutant) event.test.mode = 'skip';
    if (event.name === 'test_done' && event.test.errors.length > 0) Object.assign(noticed, { mutant, path });
  };
}

/** A file that was never run in this process may have any tests. */
function isAskedFor(path, testNamePattern) {
  const names = namesIn.get(path);
  if (!testNamePattern || names === undefined) return true;
  const pattern = new RegExp(testNamePattern, 'i');
  return names.some((name) => pattern.test(name));
}

function remember(result) {
  if (result.testResults.length > 0)
    namesIn.set(
      result.testFilePath,
      result.testResults.map(({ fullName }) => fullName),
    );
  return result;
}

/** jest takes a file without tests for a failure. */
function nothingRun(testFilePath) {
  const skipped = { ancestorTitles: [], title: '', fullName: '', status: 'pending', failureMessages: [] };
  return { ...createEmptyTestResult(), testFilePath, numPendingTests: 1, testResults: [skipped] };
}
