/** Why something was not done, at the place where it was asked for. */
import type { ReactNode } from 'react';
import { useLanguage } from '../hooks/use-language';
import type { Trouble } from '../model/state';
import { ErrorIcon } from './Icons';
import { Reference } from './Reference';
import { troubleWords } from './trouble-words';

export interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

export function TroubleNotice({ trouble, children }: TroubleNoticeProps) {
  const { locale } = useLanguage();
  const { title, detail, reference } = troubleWords(trouble, locale);
  return (
    <section className="notice notice-error" role="alert">
      <ErrorIcon className="notice-icon" />
      <div className="notice-body">
        <p className="strong">{title}</p>
        <p>{detail}</p>
        {reference !== undefined && <Reference text={reference} />}
      </div>
      {children}
    </section>
  );
}
