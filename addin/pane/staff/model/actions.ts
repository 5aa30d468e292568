/** What a unit's people can do: open forms, fill in, put right, submit, look back. */
import type { TypedCell } from './state';

export interface StaffActions {
  openForm(form: string): Promise<void>;
  /** The sheet was laid out for another round: that one is shown, with the form open. */
  openInItsRound(): Promise<void>;
  /** 开始填报: lays the form out in the workbook, or offers the blank file. */
  start(): Promise<void>;
  /** 更新模板, or 搬到这一次: the layout of now with everything that was typed; the old sheet stays. */
  migrate(): Promise<void>;
  /** File mode: a dropped or chosen file. */
  openFile(file: File): Promise<void>;
  recheck(): Promise<void>;
  /** File mode: writes what was typed, as each cell's type reads it. */
  typeInto(cells: readonly TypedCell[]): Promise<void>;
  /** File mode: takes the last change back, one that was typed or adopted. */
  undo(): Promise<void>;
  /** Selects the cell: in Excel, or in the pane's own table of the sheet. */
  locate(issueId: string): Promise<void>;
  adopt(issueId: string): Promise<void>;
  /** All errors of a group, or of the whole sheet. */
  adoptAll(groupId?: string): Promise<void>;
  /** A reason for a 核实; an empty one takes it back. */
  explain(issueId: string, reason: string): void;
  /** One reason for every 核实 of a group that has none yet; each keeps it as its own. */
  explainAll(groupId: string, reason: string): void;
  /** Selects the cell that a query is about. */
  locateQuery(query: string): Promise<void>;
  /** Answers a query in words. */
  answerQuery(query: string, text: string): Promise<void>;
  /** Paints the issues into the cells, or takes the paint away. */
  mark(): Promise<void>;
  unmark(): Promise<void>;
  /** File mode: the annotated copy. */
  saveAnnotatedCopy(): Promise<void>;
  /** In file mode: the file as it stands now, without marks. */
  saveCorrectedCopy(): Promise<void>;
  submit(): Promise<void>;
  /** 零报告; over a report that stands it asks first. */
  submitZero(): Promise<void>;
  /** 撤回: asks first, naming what is taken back and what stands again. */
  withdraw(): Promise<void>;
  /** Does what the question is about. */
  confirm(): Promise<void>;
  /** Leaves everything as it is. */
  decline(): void;
  /** Asks what became of a submission whose outcome is unknown. */
  settle(): Promise<void>;
  chooseConflict(cellId: string, choice: 'mine' | 'theirs'): void;
  /** Writes what was chosen of theirs into the sheet and submits on top of their version. */
  resolveConflict(): Promise<void>;
  cancelConflict(): void;
  /** Fetches what shows 方案与总结, where the round asks for any. */
  openPapers(): Promise<void>;
  openHistory(): Promise<void>;
  /** The versions before those that are listed. */
  moreHistory(): Promise<void>;
  compareVersion(version: number): Promise<void>;
  /** Shows what a version holds, or folds it again. */
  openVersion(version: number): Promise<void>;
  /** 取回这一版: lays a version out again, in place or as a file; asks first where the sheet holds what was never sent. */
  takeBackVersion(version: number): Promise<void>;
  /** 打印件 of a version: to be signed, stamped and handed in. */
  printVersion(version: number): Promise<void>;
}
