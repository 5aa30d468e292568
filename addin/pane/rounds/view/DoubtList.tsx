/** Every line that is doubtful: which, what stood there, what to do about it. */
import { Button } from '@fluentui/react-components';
import { SuccessIcon, VerifyIcon } from '../../shell/view/Icons';
import { useLanguage } from '../hooks/use-language';
import type { DoubtsShown } from '../model/doubts-shown';

export interface DoubtListProps {
  readonly doubts: DoubtsShown;
  goToLine(line: number): void;
}

export function DoubtList({ doubts: { single, missing, count }, goToLine }: DoubtListProps) {
  const { words } = useLanguage();
  const { roster: said } = words.desk;
  if (count === 0)
    return (
      <p className="card desk-clean">
        <SuccessIcon className="desk-saved" />
        {said.noDoubts}
      </p>
    );
  return (
    <section className="card" aria-label={said.doubts(count)}>
      <h2 className="desk-doubts-head">
        <VerifyIcon />
        {said.doubts(count)}
      </h2>
      <ul className="desk-doubts">
        {single.map(({ line, code, received, message }) => (
          <li key={`${line} ${code} ${received}`}>
            {line === undefined ? (
              <span className="strong">{said.whole}</span>
            ) : (
              <Button size="small" aria-label={said.goTo(line)} onClick={() => goToLine(line)}>
                {said.line(line)}
              </Button>
            )}
            <span>
              {received !== '' && <span className="strong desk-received">{received}</span>}
              {message}
            </span>
          </li>
        ))}
        {missing.length > 0 && (
          <li>
            <span className="strong">{said.whole}</span>
            <span>{said.missingMany(missing.length, missing.join('、'))}</span>
          </li>
        )}
      </ul>
    </section>
  );
}
