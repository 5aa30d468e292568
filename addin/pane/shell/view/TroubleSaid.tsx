/** What went wrong, in words: what, why, what next, and a line to quote. */
import { useLanguage } from '../hooks/use-language';
import type { Trouble } from '../model/state';
import { Reference } from './Reference';
import { troubleWords } from './trouble-words';

export function TroubleSaid({ trouble }: { readonly trouble: Trouble }) {
  const { locale } = useLanguage();
  const { title, detail, reference } = troubleWords(trouble, locale);
  return (
    <>
      <p className="strong">{title}</p>
      <p>{detail}</p>
      {reference !== undefined && <Reference text={reference} />}
    </>
  );
}
