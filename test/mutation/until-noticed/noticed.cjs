/** What a process that tries mutants remembers from one to the next. */

/** The latest mutant that was noticed, and the test file that noticed it. */
exports.noticed = { mutant: undefined, path: undefined };

/** The full names of a test file's tests, by its path. */
exports.namesIn = new Map();

/** By its number; undefined where the sources are as they are. */
exports.mutantOfNow = () => process.env.__STRYKER_ACTIVE_MUTANT__;
