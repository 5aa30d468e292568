/** What can be done with a round as it stands: each step is asked first, and says what it does. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { type Stage, stageOf } from '#domain/form/round';
import { useLanguage } from '../hooks/use-language';
import type { OpenRound } from '../model/state';
import { type Deed, DeedCard } from './DeedCard';

const STEPS: Readonly<Record<Stage, readonly Deed[]>> = {
  draft: ['publish', 'remove'],
  published: ['close', 'lock', 'remove'],
  closed: ['reopen', 'archive', 'remove'],
  archived: ['restore', 'remove'],
};

export interface StageDeedsProps {
  readonly open: OpenRound;
  readonly hasChanges: boolean;
}

export function StageDeeds({ open, hasChanges }: StageDeedsProps) {
  const { words } = useLanguage();
  const { deeds: said } = words.desk;
  const stage = stageOf(open.stored);
  const [asked, setAsked] = useState<{ readonly deed: Deed; readonly at: Stage } | undefined>(undefined);
  const isLocked = open.lock !== undefined;
  const steps = STEPS[stage].map((deed) => (deed === 'lock' && isLocked ? 'unlock' : deed));
  // Where the round was moved on meanwhile, what was asked is no question any more.
  const deed = asked?.at === stage && steps.includes(asked.deed) ? asked.deed : undefined;
  return (
    <section className="card">
      <h2>{said.title}</h2>
      {hasChanges ? (
        <p className="quiet">{said.saveFirst}</p>
      ) : deed === undefined ? (
        <div className="actions">
          {steps.map((each, at) => (
            <Button
              key={each}
              appearance={each === 'publish' ? 'primary' : at === 0 ? 'secondary' : 'subtle'}
              onClick={() => setAsked({ deed: each, at: stage })}
            >
              {said[each].name}
            </Button>
          ))}
        </div>
      ) : (
        <DeedCard key={deed} deed={deed} round={open.stored.id} onDone={() => setAsked(undefined)} />
      )}
    </section>
  );
}
