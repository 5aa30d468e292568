/** Why something that was dropped is not looked into, as data; the sentences stand in inbox-messages.ts. */

export type InboxRefusal =
  /** `hint`: what the text seems to hold instead. */
  | { readonly code: 'mail.noAttachment'; readonly hint?: 'link' | 'table' }
  | { readonly code: 'mail.winmail' }
  | { readonly code: 'mail.outlookMessage' }
  | { readonly code: 'mail.encrypted' }
  | { readonly code: 'mail.mailbox' }
  | { readonly code: 'mail.damaged' }
  /** Belongs to the mail and not to its sender's files: a signature, a picture of its text. */
  | { readonly code: 'mail.ownPart' }
  | { readonly code: 'archive.encrypted' }
  | { readonly code: 'archive.otherKind' }
  | { readonly code: 'archive.damaged' }
  | { readonly code: 'archive.unsafeNames' }
  | { readonly code: 'archive.empty' }
  | { readonly code: 'inbox.tooLarge'; readonly limit: number }
  | { readonly code: 'inbox.tooManyFiles'; readonly limit: number }
  | { readonly code: 'inbox.tooDeep'; readonly limit: number }
  | { readonly code: 'inbox.leftBySystem' }
  | { readonly code: 'inbox.media' };

export type InboxRefusalCode = InboxRefusal['code'];

/** May hold somebody's sheet, which a person has to get at; the others hold none. */
export function mayHoldSheets({ code }: InboxRefusal): boolean {
  return !NO_SHEETS.has(code);
}

const NO_SHEETS: ReadonlySet<InboxRefusalCode> = new Set([
  'mail.noAttachment',
  'mail.ownPart',
  'archive.empty',
  'inbox.leftBySystem',
  'inbox.media',
]);
