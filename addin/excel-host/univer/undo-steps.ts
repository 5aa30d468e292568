/** Makes one undo step of everything the host does during one request. */
import { type IUndoRedoItem, IUndoRedoService } from '@univerjs/core';
import type { SheetAccess } from './sheet-access';

/**
 * Univer's own batching (`__tempBatchingUndoRedo`) undoes in the order of doing, which brings back what was between; so
 * its stack is rewritten after each command. The stack is private to Univer 0.25.1, which is pinned exactly.
 */
interface UndoStacks {
  readonly _undoStacks: Map<string, IUndoRedoItem[]>;
}

export class UndoSteps {
  /** The step being gathered; what was on top before it. */
  private before: IUndoRedoItem | undefined;
  private gathered: IUndoRedoItem | undefined;
  private isGathering = false;

  constructor(private readonly access: SheetAccess) {
    access.afterOwnWork = () => this.gather();
  }

  async asOne<T>(work: () => Promise<T>): Promise<T> {
    this.before = this.stack()?.at(-1);
    this.gathered = undefined;
    this.isGathering = true;
    try {
      return await work();
    } finally {
      this.isGathering = false;
    }
  }

  private gather(): void {
    const stack = this.stack();
    if (!this.isGathering || stack === undefined) return;
    const added = stack.splice(stack.lastIndexOf((this.gathered ?? this.before) as IUndoRedoItem) + 1);
    for (const step of added) {
      if (this.gathered === undefined) {
        this.gathered = { ...step, undoMutations: [...step.undoMutations], redoMutations: [...step.redoMutations] };
        stack.push(this.gathered);
        continue;
      }
      this.gathered.undoMutations.unshift(...step.undoMutations);
      this.gathered.redoMutations.push(...step.redoMutations);
    }
  }

  private stack(): IUndoRedoItem[] | undefined {
    const service = this.access.workbook().getActiveSheet().getInject().get(IUndoRedoService);
    return (service as unknown as Partial<UndoStacks>)._undoStacks?.get(this.access.workbook().getId());
  }
}
