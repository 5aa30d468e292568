/** A row of the issues' list that unfolds: what it is, one action beside it, and below it what it holds. */
import { type ReactNode, useId, useState } from 'react';
import { UnfoldIcon } from '../../shell/view/Icons';

export interface FoldProps {
  readonly title: ReactNode;
  readonly detail: ReactNode;
  /** Open whatever was clicked: somebody was led to what it holds. */
  readonly mustOpen: boolean;
  readonly action?: ReactNode;
  /** Between the head and the body, open or not. */
  readonly below?: ReactNode;
  /** `id` is the body's, which the toggle names. */
  readonly body: (id: string) => ReactNode;
}

export function Fold({ title, detail, mustOpen, action, below, body }: FoldProps) {
  const [isUnfolded, setUnfolded] = useState(false);
  const bodyId = useId();
  const isOpen = isUnfolded || mustOpen;
  return (
    <li className="fold" data-row>
      <div className="fold-head">
        <button
          type="button"
          className="fold-toggle"
          aria-expanded={isOpen}
          aria-controls={isOpen ? bodyId : undefined}
          onClick={() => setUnfolded(!isOpen)}
        >
          <UnfoldIcon className="unfold" />
          <span className="fold-words">
            <span className="strong">{title}</span>
            <span className="small quiet">{detail}</span>
          </span>
        </button>
        {action}
      </div>
      {below}
      {isOpen && body(bodyId)}
    </li>
  );
}
