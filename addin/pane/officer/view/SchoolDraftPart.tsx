/** 学校总结: begun out of what all units reported, or begun anew in the file that somebody went on with. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import { draftedForm } from '#domain/form/paper';
import { DownloadIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficer, useOfficerActions } from '../hooks/use-officer';

/** Nothing where the round asks for no paper that a draft is written of. */
export function SchoolDraftPart({ isWorking }: { readonly isWorking: boolean }) {
  const { words } = useLanguage();
  const said = words.summary.draft;
  const round = useOfficer((state) => state.round);
  const told = useOfficer((state) => state.summaries?.drafted);
  const { downloadSchoolDraft } = useOfficerActions();
  const picker = useRef<HTMLInputElement>(null);
  const paper = round?.papers?.find((each) => draftedForm(round, each) !== undefined);
  if (paper === undefined) return null;
  return (
    <section className="card closing-card">
      <h2>{said.title(paper.title)}</h2>
      <p className="small quiet">{said.lead}</p>
      <div className="actions">
        <Button
          size="small"
          icon={<DownloadIcon />}
          disabledFocusable={isWorking}
          onClick={() => void downloadSchoolDraft(paper.id)}
        >
          {said.begin}
        </Button>
        <Button size="small" appearance="subtle" disabledFocusable={isWorking} onClick={() => picker.current?.click()}>
          {said.renew}
        </Button>
        <input
          ref={picker}
          type="file"
          hidden
          accept=".docx"
          aria-label={said.renew}
          onChange={async ({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) await downloadSchoolDraft(paper.id, new Uint8Array(await file.arrayBuffer()));
            target.value = '';
          }}
        />
      </div>
      {told !== undefined && (
        <p className="small">
          {said.renewed(told.renewed, told.added)}
          {told.kept > 0 && said.kept(told.kept)}
        </p>
      )}
    </section>
  );
}
