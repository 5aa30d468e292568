/** A version to take away: as it is, with notes on its cells, in Word, or to be signed. */
import { Button } from '@fluentui/react-components';
import type { VersionSheet } from '#client/addresses';
import { DownloadIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import { useOfficerActions } from '../hooks/use-officer';

const HOW: readonly VersionSheet[] = ['sheet', 'annotated', 'document', 'print'];

export function VersionDownloads({ version }: { readonly version: number }) {
  const { words } = useLanguage();
  const { downloadVersion } = useOfficerActions();
  return HOW.map((how) => (
    <Button
      key={how}
      size="small"
      appearance="subtle"
      icon={<DownloadIcon />}
      onClick={() => downloadVersion(version, how)}
    >
      {words.sheet.download[how]}
    </Button>
  ));
}
