/** `--reasons` for what was mailed: each line is of one file of the list, never of every file that is called so. */
import type { VerdictIssue } from '#client/shapes';
import { type Explanation, unexplained } from '#domain/issues/explanation';
import type { IntakeItem } from '#intake/intake-item';
import { answersTo, type Lacking, type ReasonLine, refuseUnclearFiles } from '../reasons-file';
import type { Reasons } from '../reasons-options';
import { fileNamed } from './named-files';

/** What somebody says of a file's 核实. Throws a CommandFailure where a line's file is none of the list, or several. */
export function reasonsOfFiles(
  reasons: Reasons | undefined,
  files: readonly string[],
): (file: string) => (issues: readonly VerdictIssue[]) => readonly Explanation[] {
  if (reasons === undefined) return () => () => [];
  refuseUnclearFiles(reasons.path, reasons.lines, files.length);
  const byFile = new Map<string, ReasonLine[]>();
  for (const line of reasons.lines) {
    // Without a name it is of the only one there is.
    const file = line.file === '' ? (files[0] ?? '') : fileNamed(line.file, files);
    byFile.set(file, [...(byFile.get(file) ?? []), line]);
  }
  return (file) => (issues) => {
    const { explanations, used } = answersTo(reasons.path, issues, byFile.get(file) ?? []);
    for (const line of used) reasons.used.add(line);
    return explanations;
  };
}

/** The 核实 that nobody has explained, of all files that are held up by them alone. */
export function lackingIn(items: readonly IntakeItem[]): readonly Lacking[] {
  return items.flatMap(({ file, reason, issues = [], explanations = [] }) =>
    reason.code === 'intake.needsReasons' ? unexplained(issues, explanations).map((issue) => ({ file, issue })) : [],
  );
}
