/** 整本汇总: the workbook of all forms, with what it leaves out, what it is compared with and whose notes it carries on. */
import { Button, Input, Select, Spinner } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { BottomBar } from '../../shell/view/BottomBar';
import { DismissIcon, DownloadIcon, SuccessIcon } from '../../shell/view/Icons';
import { RoundChoice } from '../../shell/view/RoundChoice';
import { TroubleNotice } from '../../shell/view/TroubleNotice';
import { useArrivalFocus } from '../../shell/view/use-focus';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';
import type { SummaryWanted } from '../model/summaries';
import { SchoolDraftPart } from './SchoolDraftPart';

type Edition = NonNullable<SummaryWanted['edition']>;
type Handed = NonNullable<SummaryWanted['file']>;

export function SummaryPage() {
  const { words, formats } = useLanguage();
  const { summary: said } = words;
  const round = useOfficer((state) => state.round);
  const summaries = useOfficer((state) => state.summaries);
  const { askSummaries, downloadRoundSummary, downloadRecommended } = useOfficerActions();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const [edition, setEdition] = useState<Edition>('internal');
  const [isA3, setA3] = useState(false);
  const [isWithoutLate, setWithoutLate] = useState(false);
  const [isWithoutToReview, setWithoutToReview] = useState(false);
  const [units, setUnits] = useState('');
  const [since, setSince] = useState('');
  const [handed, setHanded] = useState<Handed>();
  // Each round has downloads of its own.
  const id = round?.id;
  useEffect(() => {
    if (id !== undefined) void askSummaries();
  }, [id, askSummaries]);

  const { downloads = [], isWorking = false, making, saved, trouble } = summaries ?? {};
  const isUpward = edition === 'upward';
  const chosen = downloads.some((each) => each.id === since) ? since : '';
  const download = () => {
    const named = units.split(/[、,，;；\s]+/u).filter((name) => name !== '');
    return downloadRoundSummary({
      ...(isUpward ? { edition } : {}),
      ...(isA3 ? { paper: 'a3' } : {}),
      ...(isWithoutLate ? { withoutLate: 'yes' } : {}),
      ...(isWithoutToReview ? { withoutToReview: 'yes' } : {}),
      ...(named.length === 0 ? {} : { withoutUnits: named }),
      ...(isUpward ? {} : handed !== undefined ? { file: handed } : chosen === '' ? {} : { since: chosen }),
    });
  };
  return (
    <>
      <main className="screen">
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {said.title}
          </h1>
        </div>
        <RoundChoice />
        <p className="small quiet">{said.lead}</p>
        {trouble !== undefined && <TroubleNotice trouble={trouble} />}
        {isWorking && (
          <Spinner
            size="tiny"
            labelPosition="after"
            className="comparing"
            label={making === undefined ? said.asking : said.making(making.units, formats.figure(making.rows))}
          />
        )}
        {making !== undefined && <p className="small quiet">{said.makingSince(formats.shortMoment(making.since))}</p>}
        {saved !== undefined && (
          <p className="closing-state">
            <SuccessIcon className="reminded-icon" />
            {said.saved(saved)}
          </p>
        )}
        <div className="closing-cards">
          <div className="closing-column">
            <section className="card closing-card">
              <h2>{said.what}</h2>
              <Choice kind="radio" isChosen={!isUpward} onChoose={() => setEdition('internal')}>
                {said.internal}
              </Choice>
              <Choice kind="radio" isChosen={isUpward} onChoose={() => setEdition('upward')}>
                {said.upward}
              </Choice>
              <Choice isChosen={isA3} onChoose={setA3}>
                {said.paper}
              </Choice>
            </section>
            <section className="card closing-card">
              <h2>{said.without}</h2>
              <p className="small quiet">{said.withoutLead}</p>
              <Choice isChosen={isWithoutLate} onChoose={setWithoutLate}>
                {said.late}
              </Choice>
              <Choice isChosen={isWithoutToReview} onChoose={setWithoutToReview}>
                {said.toReview}
              </Choice>
              <span className="small quiet">{said.units}</span>
              <Input
                size="small"
                aria-label={said.units}
                placeholder={said.unitsExample}
                value={units}
                onChange={(_, { value }) => setUnits(value)}
              />
            </section>
            <SchoolDraftPart isWorking={isWorking} />
          </div>
          {!isUpward && (
            <div className="closing-column">
              <section className="card closing-card">
                <h2>{said.compared}</h2>
                <p className="small quiet">{said.comparedLead}</p>
                {handed === undefined && (
                  <Select aria-label={said.compared} value={chosen} onChange={(_, { value }) => setSince(value)}>
                    <option value="">{said.nothing}</option>
                    {downloads.map(({ id: each, at, by }) => (
                      <option key={each} value={each}>
                        {said.since(formats.shortMoment(at), nameOf(by))}
                      </option>
                    ))}
                  </Select>
                )}
                <HandedIn handed={handed} onHand={setHanded} />
                <p className="small quiet">{said.handInLead}</p>
              </section>
            </div>
          )}
        </div>
      </main>
      <BottomBar
        action={
          <div className="actions">
            <Button
              appearance="subtle"
              disabledFocusable={isWorking || id === undefined}
              onClick={() => void downloadRecommended()}
            >
              {said.recommended}
            </Button>
            <Button
              appearance="primary"
              icon={<DownloadIcon />}
              disabledFocusable={isWorking || id === undefined}
              onClick={() => void download()}
            >
              {isUpward ? said.downloadUpward : said.download}
            </Button>
          </div>
        }
      >
        {isWorking ? said.asking : said.bar}
      </BottomBar>
    </>
  );
}

/** The officer's name out of the audit trail's: admin:李老师:33c63046ab08. */
function nameOf(actor: string): string {
  return actor.split(':').slice(1, -1).join(':');
}

function Choice({
  kind = 'checkbox',
  isChosen,
  onChoose,
  children,
}: {
  readonly kind?: 'checkbox' | 'radio';
  readonly isChosen: boolean;
  readonly onChoose: (is: boolean) => void;
  readonly children: ReactNode;
}) {
  return (
    <label className="summary-choice">
      <input type={kind} checked={isChosen} onChange={({ target }) => onChoose(target.checked)} />
      {children}
    </label>
  );
}

function HandedIn({
  handed,
  onHand,
}: {
  readonly handed: Handed | undefined;
  readonly onHand: (file: Handed | undefined) => void;
}) {
  const { words } = useLanguage();
  const { summary: said } = words;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div className="actions">
      {handed === undefined ? (
        <Button size="small" onClick={() => picker.current?.click()}>
          {said.handIn}
        </Button>
      ) : (
        <>
          <span>{said.handed(handed.name)}</span>
          <Button size="small" appearance="subtle" icon={<DismissIcon />} onClick={() => onHand(undefined)}>
            {said.forget}
          </Button>
        </>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={said.handIn}
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onHand({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
          target.value = '';
        }}
      />
    </div>
  );
}
