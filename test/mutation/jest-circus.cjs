/**
 * jest's runner of a test file, for mutants: once a test has failed, or the product cannot even be loaded, the change is
 * noticed, and no other test runs. (Stryker has no bail for jest.) Which group of tests it was is told to the next run,
 * MUTATION_NOTICED_BY.
 */
const circus = require('jest-circus/runner');
const { createEmptyTestResult } = require('@jest/test-result');

module.exports = async function runFile(globalConfig, config, environment, runtime, path, ...rest) {
  // As Stryker's runner names it; none while the sources are as they are.
  const isChanged = process.env.__STRYKER_ACTIVE_MUTANT__ !== undefined;
  let isNoticed = false;
  const handle = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    await handle?.(event, state);
    if (!isChanged || isNoticed || event.name !== 'test_done' || event.test.errors.length === 0) return;
    isNoticed = true;
    process.env.MUTATION_NOTICED_BY = groupOf(event.test);
    skipAll(state.rootDescribeBlock);
  };
  try {
    const result = await circus(globalConfig, config, environment, runtime, path, ...rest);
    // What a failed beginning leaves undone fails at the end too; Stryker would take that for a run that says nothing.
    return isNoticed ? { ...result, testExecError: undefined } : result;
  } catch (error) {
    if (isChanged) return notLoaded(path, error);
    throw error;
  }
};

/** A file with one test, which failed. */
function notLoaded(testFilePath, error) {
  const failed = {
    ancestorTitles: [],
    title: 'loads',
    fullName: 'loads',
    status: 'failed',
    failureMessages: [`${error}`],
  };
  return { ...createEmptyTestResult(), testFilePath, numFailingTests: 1, testResults: [failed] };
}

function groupOf(test) {
  let group = test;
  while (group.parent?.parent !== undefined) group = group.parent;
  return group.name;
}

function skipAll({ children }) {
  for (const child of children) {
    if (child.type === 'describeBlock') skipAll(child);
    else child.mode = 'skip';
  }
}
