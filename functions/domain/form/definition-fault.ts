/** What a definition says that cannot be meant: as data, and as whoever writes definitions by hand reads it. */

export type DefinitionFault =
  /** Two sections, columns or indicators share what tells them apart. */
  | { readonly kind: 'twice'; readonly what: 'key' | 'sheet' | 'code'; readonly value: string }
  | { readonly kind: 'noSection'; readonly section: string }
  /** A column, indicator or figure that is named and not there. */
  | { readonly kind: 'noName'; readonly section: string; readonly name: string }
  | { readonly kind: 'noHeadline'; readonly name: string }
  | { readonly kind: 'noList'; readonly section: string }
  | { readonly kind: 'notChosen'; readonly column: string }
  | { readonly kind: 'noChoice'; readonly column: string; readonly choice: string }
  | { readonly kind: 'headerName'; readonly key: string }
  | { readonly kind: 'notAddable'; readonly figure: string }
  | { readonly kind: 'noFigure'; readonly figure: string }
  /** What a list starts from, in another form of the round. */
  | { readonly kind: 'noForm'; readonly form: string }
  | { readonly kind: 'noListThere'; readonly form: string; readonly section: string }
  | { readonly kind: 'otherType'; readonly column: string };

/** Where it is said, below what was looked at. */
export interface PlacedFault {
  readonly path: readonly PropertyKey[];
  readonly fault: DefinitionFault;
}

/** As an issue of a schema: the sentence for a log, and the fault itself for whoever has better words. */
export function issueOf({ path, fault }: PlacedFault) {
  return { code: 'custom' as const, path: [...path], message: messageOfFault(fault), params: { fault } };
}

function messageOfFault(fault: DefinitionFault): string {
  switch (fault.kind) {
    case 'twice':
      return `${fault.what} ${fault.value} twice`;
    case 'noSection':
      return `no section ${fault.section}`;
    case 'noName':
      return `section ${fault.section} has no ${fault.name}`;
    case 'noHeadline':
      return `no section has ${fault.name}`;
    case 'noList':
      return `section ${fault.section} is no list`;
    case 'notChosen':
      return `${fault.column} is not chosen from a list`;
    case 'noChoice':
      return `${fault.column} offers no ${fault.choice}`;
    case 'headerName':
      return `${fault.key} is the name of a header`;
    case 'notAddable':
      return `${fault.figure} is no figure that can be added up`;
    case 'noFigure':
      return `the block has no figure ${fault.figure}`;
    case 'noForm':
      return `the round has no form ${fault.form}`;
    case 'noListThere':
      return `${fault.form} has no list ${fault.section}`;
    case 'otherType':
      return `${fault.column} is not the same type there`;
  }
}
