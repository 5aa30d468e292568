/** On paper: what the check says of the sheet as a list of cells to go through, in place of the screen. */
import { SEVERITIES } from '#domain/issues/issue';
import { useIsPrinting } from '../../shell/view/use-is-printing';
import { useLanguage } from '../hooks/use-language';
import { useCard, useOpenForm, useStaff } from '../hooks/use-staff';
import { needsSheetNames, placeName } from '../model/cell-names';
import type { CheckedSheet } from '../model/state';

export function PrintedCheck() {
  const isPrinting = useIsPrinting();
  const sheet = useStaff((state) => state.sheet);
  const screen = useStaff((state) => state.screen);
  return isPrinting && screen === 'form' && sheet.status === 'checked' ? <Printed sheet={sheet} /> : null;
}

function Printed({ sheet }: { readonly sheet: CheckedSheet }) {
  const { words, locale } = useLanguage();
  const card = useCard();
  const form = useOpenForm();
  const unit = useStaff(({ session }) => ('session' in session ? session.session.unit : undefined));
  const round = useStaff((state) => state.round?.name);
  const fileName = useStaff((state) => state.fileName);
  const items = SEVERITIES.flatMap((severity) =>
    sheet.groups.filter((group) => group.severity === severity).flatMap((group) => group.items),
  );
  const withSheet = needsSheetNames(
    form,
    items.map(({ issue }) => issue),
  );
  const facts = [round, unit, fileName ?? sheet.sheet, words.sheet.rows(sheet.rows), words.issues.counts(sheet.counts)];
  return (
    <section className="printed">
      <h1>
        {card?.state.attachment} {words.issues.title}
      </h1>
      <p>{facts.filter((fact) => fact !== undefined).join(' · ')}</p>
      {items.length > 0 && (
        <table>
          <thead>
            <tr>
              {words.printed.columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map(({ id, issue, brief, proposed, reason, entry }) => (
              <tr key={id}>
                <td>{words.severity[issue.severity]}</td>
                <td>{placeName(issue, withSheet, locale)}</td>
                <td>{entry === undefined ? issue.label : `${issue.label}（${entry}）`}</td>
                <td>
                  {brief}
                  {proposed !== undefined && ` ${words.issues.proposal} ${proposed}`}
                </td>
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
