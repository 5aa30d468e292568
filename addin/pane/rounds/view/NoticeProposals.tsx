/** What a notice says of the round, each with the sentences it came from; what is not plain is asked. */
import { Button } from '@fluentui/react-components';
import type { NoticeProposal, NoticeSource } from '#domain/adopting/notice/propose-from-notice';
import { DoneIcon } from '../../shell/view/Icons';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { type Choice, type Incoming, isPlain, type NamedForm, readingOf } from '../model/incoming';

interface ProposalsProps {
  readonly incoming: Incoming;
  readonly forms: readonly NamedForm[];
  /** There is no round yet whose forms could be changed. */
  readonly isNew: boolean;
}

export function NoticeProposals({ incoming: { text, taken }, forms, isNew }: ProposalsProps) {
  const { words } = useLanguage();
  const said = words.desk.incoming;
  const { takeAllPlain } = useRoundsActions();
  const { proposals, unused } = readingOf(text, forms);
  const shown = proposals.filter((each) => each.what !== 'threshold' || each.kind === 'types');
  const others = proposals.filter((each) => each.what === 'threshold' && each.kind === 'other');
  const isAnyPlain = proposals.some((each) => isPlain(each) && taken[each.id] === undefined);
  return (
    <div className="incoming-proposals">
      <div className="incoming-head">
        <h3>{said.proposals}</h3>
        {isAnyPlain && (
          <Button size="small" onClick={takeAllPlain}>
            {said.takeAll}
          </Button>
        )}
      </div>
      {proposals.every(({ what }) => what !== 'window' && what !== 'deadline') && (
        <p className="small quiet">{said.nothing}</p>
      )}
      <ul className="incoming-rows">
        {shown.map((proposal) => (
          <li key={proposal.id} className="incoming-row">
            {proposal.what === 'threshold' ? (
              <Types proposal={proposal} forms={forms} isNew={isNew} />
            ) : (
              <Proposal proposal={proposal} forms={forms} choice={taken[proposal.id]} />
            )}
            <Sources sources={proposal.sources} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <Listed title={said.others(others.length)} sources={others.flatMap(({ sources }) => sources)} />
      )}
      {unused.length > 0 && <Listed title={said.unused(unused.length)} sources={unused} />}
    </div>
  );
}

type OfFields = Exclude<NoticeProposal, { what: 'threshold' }>;

interface ProposalProps {
  readonly proposal: OfFields;
  readonly forms: readonly NamedForm[];
  readonly choice: Choice | undefined;
}

function Proposal({ proposal, forms, choice }: ProposalProps) {
  const { words } = useLanguage();
  const said = words.desk.incoming;
  const { takeProposal } = useRoundsActions();
  const nameOf = (form: string | undefined) => forms.find(({ id }) => id === form)?.attachment ?? '';
  const isOfNoForm = proposal.what === 'deadline' && proposal.form === undefined;
  const what =
    proposal.what === 'deadline' && proposal.form !== undefined
      ? said.deadlineOf(nameOf(proposal.form))
      : said.what[proposal.what];
  const values = useValues(proposal);
  const asking = proposal.what === 'name' ? undefined : proposal.asking;
  const choices = values.flatMap((value, reading) =>
    isOfNoForm
      ? forms.map(({ id, attachment }) => ({
          value: `${said.deadlineOf(attachment)} ${value}`,
          choice: { reading, form: id },
        }))
      : [{ value, choice: { reading } as Choice }],
  );
  return (
    <>
      <div className="incoming-line">
        <span className="strong">{what}</span>
        {asking !== undefined && <span className="incoming-asking small">{said.asking[asking]}</span>}
      </div>
      {values.length === 0 && <p className="small quiet">{said.unreadable}</p>}
      <div className="actions">
        {choices.map(({ value, choice: own }) => {
          const isTaken = choice?.reading === own.reading && choice.form === own.form;
          return (
            <Button
              key={`${own.form} ${own.reading}`}
              size="small"
              aria-label={isTaken ? `${said.taken} ${value}` : said.takeOf(what, value)}
              aria-pressed={isTaken}
              {...(isTaken ? { icon: <DoneIcon /> } : {})}
              onClick={() => takeProposal(proposal.id, own)}
            >
              {value}
            </Button>
          );
        })}
      </div>
    </>
  );
}

/** Each reading as people read it. */
function useValues(proposal: OfFields): readonly string[] {
  const { words, formats } = useLanguage();
  switch (proposal.what) {
    case 'name':
      return [proposal.name];
    case 'window':
      return proposal.readings.map(({ from, to = from }) =>
        words.desk.incoming.between(formats.day(from), formats.day(to)),
      );
    case 'deadline':
      return proposal.readings.map(({ instant }) => formats.deadline(instant));
  }
}

type Threshold = Extract<NoticeProposal, { what: 'threshold' }>;

/** A rule of the form says it: it agrees, or is changed in the form's editor. */
function Types({
  proposal: { threshold },
  forms,
  isNew,
}: Omit<ProposalsProps, 'incoming'> & { readonly proposal: Threshold }) {
  const { words } = useLanguage();
  const said = words.desk.incoming;
  const isBusy = useRounds((state) => state.isBusy);
  const { adoptThreshold } = useRoundsActions();
  const least = threshold.number;
  const ruled = forms.flatMap(({ id, attachment, definition }) => {
    const rule = definition?.rules.find(({ kind }) => kind === 'distinctChoices');
    return rule?.kind === 'distinctChoices' ? [{ id, attachment, now: rule.minimum }] : [];
  });
  return (
    <>
      <div className="incoming-line">
        <span className="strong">{said.types(least)}</span>
        {isNew && <span className="small quiet">{said.typesLater}</span>}
      </div>
      {ruled.map(({ id, attachment, now }) => (
        <div key={id} className="incoming-line small">
          <span className="quiet">{now === least ? said.typesSame(attachment) : said.typesNow(attachment, now)}</span>
          {now !== least && (
            <Button size="small" disabledFocusable={isBusy} onClick={() => void adoptThreshold(id, least)}>
              {said.typesChange(attachment, least)}
            </Button>
          )}
        </div>
      ))}
    </>
  );
}

function Listed({ title, sources }: { readonly title: string; readonly sources: readonly NoticeSource[] }) {
  return (
    <details className="unfolding small">
      <summary>{title}</summary>
      <Sources sources={sources} />
    </details>
  );
}

/** Characters of a sentence on either side of the words. */
const AROUND = 40;

function Sources({ sources }: { readonly sources: readonly NoticeSource[] }) {
  const { words } = useLanguage();
  return (
    <ul className="incoming-sources small quiet">
      {sources.map(({ line, sentence, written }) => {
        const at = sentence.indexOf(written);
        const from = Math.max(0, at - AROUND);
        const to = Math.min(sentence.length, at + written.length + AROUND);
        return (
          <li key={`${line} ${at} ${written}`}>
            <span className="incoming-place">{words.desk.incoming.line(line)}</span> {from > 0 && '…'}
            {sentence.slice(from, at)}
            <mark>{written}</mark>
            {sentence.slice(at + written.length, to)}
            {to < sentence.length && '…'}
          </li>
        );
      })}
    </ul>
  );
}
