/** Where there is no sheet to look at: never reported, zero, taken back. */
import type { Desk } from '#client/shapes';
import { useLanguage } from '../hooks/use-language';

export function SheetNothing({ desk: { content } }: { readonly desk: Desk }) {
  const { words } = useLanguage();
  const { sheet: said } = words;
  const what = content === undefined ? said.nothing : content.state === 'zero' ? said.zero : said.withdrawn;
  return <p className="card">{what}</p>;
}
