/** What is found in what was dropped: files, each with where it was, and what could not be looked into. Types only. */
import type { InboxRefusal } from './inbox-refusal';

/** A mail as its own headers tell; none of it is proved. */
export interface MailFacts {
  readonly from?: { readonly name?: string; readonly email: string };
  /** '' where there is none. */
  readonly subject: string;
  /** ISO instant by the sender's clock; absent where the mail does not tell, or not in a way that can be read. */
  readonly sentAt?: string;
  /** With its angle brackets. */
  readonly messageId?: string;
}

export interface Whereabouts {
  /** From what was dropped inward: the mail, the archive in it, the file's name in that. */
  readonly path: readonly string[];
  /** The last of the path, without folders. */
  readonly name: string;
  /** The innermost mail that it came in. */
  readonly mail?: MailFacts;
}

export interface FoundFile extends Whereabouts {
  readonly bytes: Uint8Array;
}

/** What is in the list although nobody can look into it, or needs to. */
export interface NotLookedInto extends Whereabouts {
  readonly refusal: InboxRefusal;
}

export type Found = FoundFile | NotLookedInto;

export function isLookedInto(found: Found): found is FoundFile {
  return 'bytes' in found;
}
