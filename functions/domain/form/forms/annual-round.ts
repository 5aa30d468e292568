/** A round that also asks for the annual figures of 科普专项, and weighs them by the notice's two routes. */
import { roundRulesOf } from '../default-round-rules';
import { formDefinitionSchema } from '../form';
import type { Round } from '../round';
import { roundRuleSchema } from '../round-rules';
import { ANNUAL_ELIGIBILITY, ANNUAL_FORM } from './annual';

/** Its rules are those that it has, or that its forms suggest, and the routes. `deadline`: instant with offset. */
export function withAnnualFigures(round: Round, deadline: string): Round {
  const definition = formDefinitionSchema.parse(ANNUAL_FORM);
  return {
    ...round,
    forms: [...round.forms, { definition, deadline }],
    rules: [...roundRulesOf(round), roundRuleSchema.parse(ANNUAL_ELIGIBILITY)],
  };
}
