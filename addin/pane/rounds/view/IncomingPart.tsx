/** 来文: the notice and its attachments, put in here; what they say of the round, each beside its sentence. */
import { Button, Field, Textarea } from '@fluentui/react-components';
import { useCallback, useRef } from 'react';
import { useFileDrop } from '../../shell/view/use-file-drop';
import { useRounds, useRoundsActions } from '../hooks/RoundsProvider';
import { useLanguage } from '../hooks/use-language';
import { formsAtHand, NOTHING_INCOMING } from '../model/incoming';
import { IncomingFiles } from './IncomingFiles';
import { NoticeProposals } from './NoticeProposals';

const ACCEPTED = '.docx,.xlsx,.xls,.et,.json,.txt,.md';

export function IncomingPart() {
  const { words } = useLanguage();
  const said = words.desk.incoming;
  const incoming = useRounds((state) => state.incoming) ?? NOTHING_INCOMING;
  const creating = useRounds((state) => state.creating);
  const open = useRounds((state) => state.open);
  const list = useRounds((state) => state.list);
  const { readNotice, takeIn } = useRoundsActions();
  const picker = useRef<HTMLInputElement>(null);
  const take = useCallback((files: readonly File[]) => void takeIn(files), [takeIn]);
  const isOver = useFileDrop(take);
  const forms = formsAtHand({
    ...(creating === undefined ? {} : { creating }),
    ...(open === undefined ? {} : { open }),
    ...(list === undefined ? {} : { list }),
  });
  const isEmpty = incoming.text === '' && incoming.files.length === 0;
  return (
    <section className="card incoming" data-over={isOver} aria-label={said.title}>
      <div className="incoming-head">
        <h2>{said.title}</h2>
        <span className="actions">
          <span className="small quiet">{said.drop}</span>
          <Button size="small" onClick={() => picker.current?.click()}>
            {said.choose}
          </Button>
        </span>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={said.choose}
          onChange={(event) => {
            take([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {isEmpty && <p className="small quiet">{said.note}</p>}
      <Field label={said.text} size="small">
        <Textarea
          rows={isEmpty ? 3 : 2}
          resize="vertical"
          placeholder={said.paste}
          value={incoming.text}
          onChange={(_, { value }) => readNotice(value)}
        />
      </Field>
      {incoming.text !== '' && <NoticeProposals incoming={incoming} forms={forms} isNew={creating !== undefined} />}
      {incoming.files.length > 0 && (
        <IncomingFiles files={incoming.files} forms={forms} isNew={creating !== undefined} />
      )}
    </section>
  );
}
