/** Contact, telephone and e-mail of a roster's row, each read or named as doubtful. */
import * as z from 'zod';
import { halfWidth, withoutSpaces } from '../../sheet/text-form';
import { phoneReader } from '../column-types/phone';
import { LONGEST_EMAIL, type Unit } from '../round';
import { LONGEST_LABEL } from '../section';
import { doubt, type RosterDoubt } from './doubts';
import type { RosterRow } from './roster-rows';

type Contact = NonNullable<Unit['contact']>;

const emailSchema = z.email().max(LONGEST_EMAIL);

/** What the row says goes before what is known of the unit, cell by cell. */
export function contactOf(
  { line, cell }: RosterRow,
  known: Contact | undefined,
): { readonly contact?: Contact; readonly doubts: readonly RosterDoubt[] } {
  const doubts: RosterDoubt[] = [];
  const contact: { name?: string; phone?: string; email?: string } = {};
  const name = cell('contact').replaceAll(/[\r\n]+/g, ' ');
  if (name.length > LONGEST_LABEL) doubts.push(doubt('contact.tooLong', line, name, { most: LONGEST_LABEL }));
  else if (name !== '') contact.name = name;

  const typed = cell('phone');
  const decoded = phoneReader.decode(typed);
  const proposed = decoded.ok ? undefined : phoneReader.propose(typed);
  if (decoded.ok) contact.phone = decoded.value;
  else if (proposed !== undefined) {
    contact.phone = proposed;
    doubts.push(doubt('phone.read', line, typed, { phone: proposed }));
  } else if (typed !== '') doubts.push(doubt('phone.invalid', line, typed, {}));

  const address = withoutSpaces(halfWidth(cell('email')));
  if (address !== '' && emailSchema.safeParse(address).success) contact.email = address;
  else if (cell('email') !== '') doubts.push(doubt('email.invalid', line, cell('email'), {}));

  const whole = { ...known, ...contact };
  return { ...(Object.keys(whole).length === 0 ? {} : { contact: whole }), doubts };
}
