/** Three steps, the keys, where the data goes, whom to ask. */
import { useFile } from '../../staff/hooks/use-file';
import { useForms } from '../../staff/hooks/use-forms';
import { useLanguage } from '../hooks/use-language';
import { useSession } from '../hooks/use-session';
import { BackBar } from './BackBar';
import { useArrivalFocus } from './use-focus';

export function HelpScreen() {
  const { words } = useLanguage();
  const { help } = words;
  const { collector } = useSession();
  const { card } = useForms();
  const { isFileMode } = useFile();
  const heading = useArrivalFocus<HTMLHeadingElement>();
  const place = isFileMode ? 'file' : 'excel';
  return (
    <>
      <main className="screen screen-reading">
        <div className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {help.title}
          </h1>
        </div>
        <section className="card">
          <h2>{help.stepsTitle}</h2>
          <ol className="steps">
            {help.steps[place].map(([name, text]) => (
              <li key={name}>
                <p className="strong">{name}</p>
                <p className="quiet">{text}</p>
              </li>
            ))}
          </ol>
        </section>
        <section className="card">
          <h2>{help.keysTitle}</h2>
          <dl className="keys">
            {help.keys[place].map(([key, does]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="card">
          <h2>{help.dataTitle}</h2>
          <ul className="plain-list">
            {help.data(collector).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="card">
          <h2>{help.askTitle}</h2>
          <p>{help.ask(collector)}</p>
        </section>
      </main>
      <BackBar to={card === undefined ? 'forms' : 'form'} label={help.back} />
    </>
  );
}
