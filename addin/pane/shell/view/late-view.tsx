/** A component whose code comes after the pane is there: fetched ahead by whoever will show it, asked for again where it did not come. */
import { Button } from '@fluentui/react-components';
import { type ComponentType, useCallback, useEffect, useState } from 'react';
import { LatePart } from '../../../workbook/late-part';
import { useLanguage } from '../hooks/use-language';

export interface LateView<Props extends object> {
  readonly View: ComponentType<Props>;
  /** Nobody waits for it. */
  prepare(): void;
}

export function lateView<Props extends object>(load: () => Promise<ComponentType<Props>>): LateView<Props> {
  let loaded: ComponentType<Props> | undefined;
  const part = new LatePart(async () => {
    loaded = await load();
    return loaded;
  });

  function View(props: Props) {
    const { words } = useLanguage();
    const [Shown, setShown] = useState(() => loaded);
    const [hasFailed, setFailed] = useState(false);
    const fetch = useCallback(async () => {
      const outcome = await part.get();
      if (outcome.ok) setShown(() => outcome.value);
      setFailed(!outcome.ok);
    }, []);
    useEffect(() => void fetch(), [fetch]);
    if (Shown !== undefined) return <Shown {...props} />;
    if (!hasFailed) return null;
    return (
      <div className="card line-with-action">
        <span>{words.trouble.notLoaded}</span>
        <Button size="small" onClick={() => void fetch()}>
          {words.trouble.retry}
        </Button>
      </div>
    );
  }

  return { View, prepare: () => part.prepare() };
}
