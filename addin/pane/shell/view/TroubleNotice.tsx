/** Why something was not done, at the place where it was asked for. */
import type { ReactNode } from 'react';
import type { Trouble } from '../model/state';
import { ErrorIcon } from './Icons';
import { TroubleSaid } from './TroubleSaid';

export interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function TroubleNotice({ trouble, children }: TroubleNoticeProps) {
  return (
    <section className="notice notice-error" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <TroubleSaid trouble={trouble} />
      </div>
      {children}
    </section>
  );
}
