/** Which of the units is offered first for 牵头: a guess for the officer's convenience, from which nothing follows. */
import type { ProposedMember } from './proposal';

/** The one that the others name most in their rows (主办), else the one with most people; of equals the first. */
export function likelyLead(members: readonly ProposedMember[]): string {
  const texts = members.map(({ row }) =>
    Object.values(row.values)
      .filter((value) => typeof value === 'string')
      .join('\n'),
  );
  const ranked = members.map(({ unit, people }, at) => {
    const named = texts.filter((text, other) => other !== at && text.includes(unit)).length;
    return { unit, named, people };
  });
  ranked.sort((a, b) => b.named - a.named || b.people - a.people);
  return ranked[0]?.unit ?? '';
}
