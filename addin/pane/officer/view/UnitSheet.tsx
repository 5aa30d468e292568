/** A unit's sheet as an officer works on it: what it says, what is asked of it, what becomes of it. */
import { Button } from '@fluentui/react-components';
import { BesideList } from '../../shell/view/BesideList';
import { Skeleton } from '../../shell/view/Skeleton';
import { troubleWords } from '../../shell/view/trouble-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import { useOpenSheet } from '../hooks/use-sheet';
import type { OpenSheet } from '../model/state';
import { DeedsBar } from './DeedsBar';
import { SheetBody } from './SheetBody';
import { SheetHead } from './SheetHead';
import { SheetNews } from './SheetNews';
import { VersionsPart } from './VersionsPart';

export function UnitSheet() {
  const sheet = useOpenSheet();
  return sheet === undefined ? null : <Shown sheet={sheet} />;
}

function Shown({ sheet }: { readonly sheet: OpenSheet }) {
  const { words } = useLanguage();
  const { closeSheet } = useOfficerActions();
  return (
    <BesideList
      className="desk-unit"
      label={words.sheet.label(sheet.unit)}
      isBusy={sheet.desk.status === 'loading'}
      onClose={() => closeSheet()}
    >
      <SheetHead sheet={sheet} />
      <SheetNews sheet={sheet} />
      <Content sheet={sheet} />
      <DeedsBar sheet={sheet} />
    </BesideList>
  );
}

function Content({ sheet }: { readonly sheet: OpenSheet }) {
  const { words, locale } = useLanguage();
  const { rereadSheet } = useOfficerActions();
  const { desk, shows } = sheet;
  if (desk.status === 'loading')
    return (
      <div className="unit-body">
        <Skeleton label={words.sheet.loading} shape="grid" />
      </div>
    );
  if (desk.status === 'failed') {
    const { title, detail } = troubleWords(desk.trouble, locale);
    return (
      <div className="unit-body" role="alert">
        <p className="strong">{title}</p>
        <p>{detail}</p>
        <div className="actions">
          <Button onClick={() => rereadSheet()}>{words.trouble.retry}</Button>
        </div>
      </div>
    );
  }
  return shows === 'sheet' ? (
    <SheetBody sheet={sheet} desk={desk.desk} />
  ) : (
    <VersionsPart sheet={sheet} desk={desk.desk} />
  );
}
