/** Every version that was handed in of a paper, each to be fetched: nothing is lost by handing in another one. */
import { Button } from '@fluentui/react-components';
import type { PaperState } from '#client/papers-client';
import { paperName } from '#domain/form/paper';
import { DownloadIcon } from '../../shell/view/Icons';
import { usePapers, usePapersActions } from '../hooks/PapersProvider';
import { useLanguage } from '../hooks/use-language';

export function PaperVersions({ paper }: { readonly paper: PaperState }) {
  const { words, formats } = useLanguage();
  const said = words.papers;
  const versions = usePapers((state) => (state.versions?.paper === paper.paper ? state.versions.list : undefined));
  const { download } = usePapersActions();
  if (versions === undefined) return null;
  return (
    <ul className="paper-versions" aria-label={said.versionsOf(paperName(paper))}>
      {versions.map(({ version, submittedAt, file, by }) => (
        <li key={version}>
          <span className="paper-version">
            <span className="paper-file">
              {words.report.version(version)} · {file.name}
            </span>
            <span className="small quiet">
              {formats.moment(submittedAt)} · {said.by[by]}
            </span>
          </span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DownloadIcon />}
            aria-label={said.downloadVersion(words.report.version(version))}
            title={said.downloadVersion(words.report.version(version))}
            onClick={() => void download(paper.paper, version)}
          />
        </li>
      ))}
    </ul>
  );
}
