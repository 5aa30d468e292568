/** One paper: what it is, how it stands, and what can be done with it. */
import { Button } from '@fluentui/react-components';
import { useRef } from 'react';
import type { PaperState } from '#client/papers-client';
import { paperName } from '#domain/form/paper';
import { filesChosen } from '../../shell/view/dropped-files';
import { DownloadIcon, UnfoldIcon } from '../../shell/view/Icons';
import { StandingBadge } from '../../shell/view/StandingBadge';
import { usePapers, usePapersActions } from '../hooks/PapersProvider';
import { useLanguage } from '../hooks/use-language';
import { ENDINGS, useFileSize } from './file-words';
import { PaperNewsPart } from './PaperNewsPart';
import { PaperVersions } from './PaperVersions';

const MEGABYTE = 1024 * 1024;

export function PaperCard({ paper }: { readonly paper: PaperState }) {
  const { words, formats } = useLanguage();
  const said = words.papers;
  const { version, file, standing, submittedAt } = paper;
  const work = usePapers((state) => (state.work?.paper === paper.paper ? state.work.what : undefined));
  const isBusy = usePapers((state) => state.work !== undefined);
  const size = useFileSize();
  const endings = paper.kinds.flatMap((kind) => ENDINGS[kind]);
  return (
    <>
      <div className="card-line">
        <h3 className="card-name">{paper.attachment ?? paper.title}</h3>
        <StandingBadge standing={standing} />
      </div>
      {paper.attachment !== undefined && <p className="card-title">{paper.title}</p>}
      {file === undefined || submittedAt === undefined ? (
        <p className="small quiet">
          {said.until(formats.deadline(standing.due))} · {said.kinds(endings.join(' '), paper.mostBytes / MEGABYTE)}
        </p>
      ) : (
        <>
          <p className="small paper-file">{said.file(file.name, size(file.bytes))}</p>
          <p className="small quiet">{said.sentAt(formats.moment(submittedAt), words.report.version(version))}</p>
        </>
      )}
      <PaperDeeds paper={paper} isBusy={isBusy} endings={endings} />
      {work !== undefined && (
        <p className="small quiet" role="status">
          {said.working[work]}
        </p>
      )}
      <PaperNewsPart paper={paper.paper} />
      <PaperVersions paper={paper} />
    </>
  );
}

interface PaperDeedsProps {
  readonly paper: PaperState;
  readonly isBusy: boolean;
  readonly endings: readonly string[];
}

function PaperDeeds({ paper, isBusy, endings }: PaperDeedsProps) {
  const { words } = useLanguage();
  const said = words.papers;
  const { upload, download, draft, toggleVersions } = usePapersActions();
  const isUnfolded = usePapers((state) => state.versions?.paper === paper.paper);
  const chooser = useRef<HTMLInputElement>(null);
  const { paper: id, version, file, hasDraft } = paper;
  const name = paperName(paper);
  const isIn = version > 0;
  return (
    <>
      <div className="actions paper-deeds">
        <input
          ref={chooser}
          type="file"
          hidden
          accept={endings.join(',')}
          aria-label={isIn ? said.replace(name) : said.upload(name)}
          onChange={({ currentTarget }) => {
            const [chosen] = filesChosen(currentTarget.files ?? []);
            currentTarget.value = '';
            if (chosen !== undefined) void upload(id, chosen);
          }}
        />
        <Button
          size="small"
          disabledFocusable={isBusy || paper.standing.isLocked}
          aria-label={isIn ? said.replace(name) : said.upload(name)}
          onClick={() => chooser.current?.click()}
        >
          {isIn ? said.replaceShort : said.uploadShort}
        </Button>
        {isIn && (
          <Button
            size="small"
            appearance="subtle"
            icon={<DownloadIcon />}
            disabledFocusable={isBusy}
            aria-label={said.download(name)}
            onClick={() => void download(id, version)}
          >
            {said.downloadShort}
          </Button>
        )}
        {hasDraft && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => void draft(id)}>
            {said.draft}
          </Button>
        )}
        {hasDraft && file?.kind === 'docx' && (
          <Button size="small" appearance="subtle" disabledFocusable={isBusy} onClick={() => void draft(id, version)}>
            {said.renew}
          </Button>
        )}
        {version > 1 && (
          <Button
            size="small"
            appearance="subtle"
            icon={<UnfoldIcon className={isUnfolded ? 'paper-unfolded' : ''} />}
            disabledFocusable={isBusy}
            aria-expanded={isUnfolded}
            aria-label={said.versionsOf(name)}
            onClick={() => void toggleVersions(id)}
          >
            {said.versions}
          </Button>
        )}
      </div>
      {hasDraft && <p className="small quiet">{file?.kind === 'docx' ? said.renewLead : said.draftLead}</p>}
    </>
  );
}
