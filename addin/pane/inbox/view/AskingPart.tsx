/** What a person is asked of one thing that came: which form, whose, which one counts, why, or whether it shall replace. */

import { askingOf } from '../model/piles';
import { DifferencePart } from './DifferencePart';
import type { AskingProps } from './item-props';
import { ReasonsPart } from './ReasonsPart';
import { FormPart, UnitPart, WhichPart } from './SayingParts';

export function AskingPart(props: AskingProps) {
  const { at, item } = props;
  switch (askingOf(item)) {
    case 'form':
      return <FormPart at={at} item={item} />;
    case 'unit':
      return <UnitPart at={at} item={item} />;
    case 'which':
      return <WhichPart at={at} item={item} />;
    case 'reasons':
      return <ReasonsPart {...props} />;
    case 'replace':
      return <DifferencePart {...props} />;
    case undefined:
      return null;
  }
}
