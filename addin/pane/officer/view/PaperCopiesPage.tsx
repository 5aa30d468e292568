/** 纸质件: one field that a scanner types into, what became of each print, and who has not handed in. */
import { Button, Input } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { RefreshIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { Skeleton } from '../../shell/view/Skeleton';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import { isOwed } from '../model/paper-copies';
import { PaperCopyList } from './PaperCopyList';
import { ScanCard } from './ScanCard';

export function PaperCopiesPage() {
  const { words } = useLanguage();
  const { paperCopies: said } = words;
  const round = useOfficer((state) => state.chosenRound);
  const paperCopies = useOfficer((state) => state.paperCopies);
  const { askPaperCopies, receivePaperCopy } = useOfficerActions();
  const [code, setCode] = useState('');
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is the reason to ask again.
  useEffect(() => void askPaperCopies(), [askPaperCopies, round]);
  // Whoever comes here scans.
  useEffect(() => fieldIn(form.current)?.focus(), []);

  const { view, scans = [], trouble } = paperCopies ?? {};
  const isAsking = view === undefined && trouble === undefined;
  const units = view?.forms.flatMap((each) => each.units) ?? [];
  const owed = units.filter((unit) => isOwed(unit) || unit.paperCopy !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void receivePaperCopy(code);
    setCode('');
    fieldIn(form.current)?.focus();
  };
  return (
    <>
      <main className="screen paper-copies" aria-busy={isAsking}>
        <div className="overview-head">
          <div className="overview-title">
            <h1>{said.title}</h1>
            <p className="small quiet" id="paper-copy-lead">
              {said.lead}
            </p>
          </div>
          <Button size="small" appearance="subtle" icon={<RefreshIcon />} onClick={() => askPaperCopies()}>
            {said.refresh}
          </Button>
          <RoundChoice />
        </div>
        <form ref={form} className="paper-copy-form" onSubmit={submit}>
          <Input
            className="paper-copy-code"
            aria-label={said.code}
            aria-describedby="paper-copy-lead"
            placeholder={said.example}
            autoComplete="off"
            spellCheck={false}
            value={code}
            onChange={(_, { value }) => setCode(value)}
          />
          <Button type="submit" appearance="primary" disabledFocusable={code.trim() === ''}>
            {said.receive}
          </Button>
        </form>
        {scans.length > 0 && (
          <ul className="paper-copy-scans">
            {scans.map((scan) => (
              <li key={scan.id}>
                <ScanCard scan={scan} />
              </li>
            ))}
          </ul>
        )}
        {isAsking && <Skeleton label={said.loading} shape="rows" />}
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
        {view !== undefined && <PaperCopyList view={view} />}
      </main>
      <BottomBar action={null}>
        {isAsking
          ? said.loading
          : said.bar(owed.filter(({ paperCopy }) => paperCopy !== undefined).length, owed.length)}
      </BottomBar>
    </>
  );
}

function fieldIn(form: HTMLFormElement | null): HTMLInputElement | null | undefined {
  return form?.querySelector('input');
}
