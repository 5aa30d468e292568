/** Why something was not done, at the place where it was asked for. */
import type { ReactNode } from 'react';
import type { Trouble } from '../../shell/model/state';
import { ErrorIcon } from '../../shell/view/Icons';
import { Reference } from '../../shell/view/Reference';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';

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
