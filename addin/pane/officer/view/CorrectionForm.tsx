/** A cell put right on the unit's behalf, and what the check says where that is not enough. */
import { Button, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { addressWords } from '#domain/sheet/place-words';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';
import type { OpenSheet } from '../model/state';
import { IssueMark } from './IssueMark';

export interface CorrectionFormProps {
  readonly sheet: OpenSheet;
  readonly address: string;
  readonly typed: string;
  onClose(): void;
}

export function CorrectionForm({ sheet, address, typed, onClose }: CorrectionFormProps) {
  const { words, locale } = useLanguage();
  const nameOf = (at: string) => addressWords(at, { locale, withSheet: false });
  const { cell: said } = words;
  const { correctCell, dropCorrection } = useOfficerActions();
  const { correction, work } = sheet;
  const [text, setText] = useState(correction?.cells.find((cell) => cell.address === address)?.text ?? typed);
  const [reason, setReason] = useState('');
  const home = useRef<HTMLFormElement>(null);
  useEffect(() => home.current?.querySelector('input')?.select(), []);
  const isBusy = work !== undefined;
  const doubts = correction?.issues.filter(({ severity }) => severity === 'verify') ?? [];
  const isOnlyDoubted = doubts.length > 0 && doubts.length === correction?.issues.length;
  const save = () => void correctCell({ address, text }, reason === '' ? undefined : reason);
  const close = () => {
    dropCorrection();
    onClose();
  };
  return (
    <form
      className="correction"
      ref={home}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      }}
    >
      <Input
        size="small"
        contentBefore={<span className="small quiet">{said.correctTo(nameOf(address))}</span>}
        aria-label={said.correctTo(nameOf(address))}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      {correction !== undefined && correction.issues.length > 0 && (
        <div className="correction-issues" role="alert">
          <p className="small strong">{said.correctionIssues}</p>
          {correction.issues.map(({ severity, code, address: where, label, message, proposal }) => (
            <div className="cell-said" key={`${code} ${where}`}>
              <IssueMark severity={severity} />
              <div>
                <p className="small">
                  <span className="chip">{nameOf(where)}</span> {label} {message}
                </p>
                {proposal !== undefined && (
                  <Button
                    size="small"
                    disabledFocusable={isBusy}
                    onClick={() => correctCell({ address: where, text: proposal })}
                  >
                    {said.alsoTo(nameOf(where), proposal)}
                  </Button>
                )}
              </div>
            </div>
          ))}
          {isOnlyDoubted && (
            <Input
              size="small"
              contentBefore={<span className="small quiet">{said.correctionReason}</span>}
              aria-label={said.correctionReason}
              value={reason}
              onChange={(_, { value }) => setReason(value)}
            />
          )}
        </div>
      )}
      <p className="small quiet">{said.correctHint}</p>
      <div className="actions">
        <Button size="small" type="submit" disabledFocusable={isBusy}>
          {work === 'correct' ? words.deeds.work.correct : isOnlyDoubted ? said.saveWithReason : said.save}
        </Button>
        <Button size="small" appearance="subtle" onClick={close}>
          {said.cancel}
        </Button>
      </div>
    </form>
  );
}
