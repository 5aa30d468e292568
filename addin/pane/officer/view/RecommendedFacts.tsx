/** Whose an activity is, and what tells it from others: each in one piece where there is room. */
import { useLanguage } from '../hooks/use-language';
import type { RecommendedEntry } from '../model/recommended';

interface RecommendedFactsProps extends Pick<RecommendedEntry, 'unit' | 'facts' | 'people'> {
  readonly more?: string | undefined;
}

export function RecommendedFacts({ unit, facts, people, more }: RecommendedFactsProps) {
  const { words, formats } = useLanguage();
  const told = [
    unit,
    ...facts,
    ...(people > 0 ? [words.recommended.people(formats.figure(people))] : []),
    ...(more === undefined ? [] : [more]),
  ];
  return (
    <span className="recommended-facts small quiet">
      {told.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may say the same, and none ever moves.
        <span key={at}>{at === told.length - 1 ? text : `${text} · `}</span>
      ))}
    </span>
  );
}
