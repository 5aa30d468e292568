/** From what was dropped to every file in it, mails within mails and archives within archives; nothing is left out. */
import { type ContainerKind, containerKind, type Named } from './container-kind';
import { lastOf } from './file-names';
import type { Found, Whereabouts } from './found-file';
import { INBOX_LIMITS, type InboxLimits } from './inbox-limits';
import type { InboxRefusal } from './inbox-refusal';
import { openZip } from './read-archive';
import { readMail } from './read-mail';
import { isNamedAsSheet } from './sheet-names';

export interface Dropped {
  /** As people know it; folders before it stay in the path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** In the order of the mail or archive. Whatever is in the bytes: nothing is thrown but bugs. */
export async function* foundIn(dropped: Dropped, limits: InboxLimits = INBOX_LIMITS): AsyncGenerator<Found> {
  const { name, bytes } = dropped;
  if (bytes.length > limits.droppedBytes) {
    yield { path: [name], name: lastOf(name), refusal: { code: 'inbox.tooLarge', limit: limits.droppedBytes } };
    return;
  }
  yield* new Search(limits).into({ name: lastOf(name), bytes }, { path: [name] }, 0);
}

/** What of a dropped file is already found, which bounds what follows. */
class Search {
  #files = 0;
  #unpacked = 0;

  constructor(readonly limits: InboxLimits) {}

  async *into(file: Named, at: Omit<Whereabouts, 'name'>, depth: number): AsyncGenerator<Found> {
    const kind = containerKind(file);
    const isTooDeep = (kind === 'mail' || kind === 'zip') && depth > this.limits.depth;
    if (kind === 'mail' && !isTooDeep) yield* this.#mail(file, at, depth);
    else if (kind === 'zip') yield* this.#zip(file, at, depth, isTooDeep);
    else {
      const refusal = isTooDeep ? ({ code: 'inbox.tooDeep', limit: this.limits.depth } as const) : refusalOf(kind);
      if (refusal === undefined) yield { ...at, name: file.name, bytes: file.bytes };
      else yield { ...at, name: file.name, refusal };
    }
  }

  async *#mail(file: Named, at: Omit<Whereabouts, 'name'>, depth: number): AsyncGenerator<Found> {
    const read = readMail(file.bytes, this.limits);
    if ('code' in read) {
      yield { ...at, name: file.name, refusal: read };
      return;
    }
    const { facts, parts, hint } = read;
    if (parts.every(({ isOwn }) => isOwn)) {
      const refusal: InboxRefusal = { code: 'mail.noAttachment', ...(hint === undefined ? {} : { hint }) };
      yield { ...at, name: file.name, mail: facts, refusal };
    }
    for (const [index, part] of parts.entries()) {
      const name = part.name ?? unnamed(part.type, index);
      const here = { path: [...at.path, name], mail: facts };
      if (this.#isFull()) {
        yield { ...here, name: lastOf(name), refusal: { code: 'inbox.tooManyFiles', limit: this.limits.files } };
        return;
      }
      if (part.isOwn) yield { ...here, name: lastOf(name), refusal: { code: 'mail.ownPart' } };
      else yield* this.into({ name: lastOf(name), bytes: part.bytes(), type: part.type }, here, depth + 1);
    }
  }

  async *#zip(file: Named, at: Omit<Whereabouts, 'name'>, depth: number, isTooDeep: boolean): AsyncGenerator<Found> {
    const { limits } = this;
    const opened = openZip(file.bytes, limits, limits.unpackedBytes - this.#unpacked);
    // A sheet that is cut off is no archive to anybody: its reader says what is wrong with it.
    const isDamagedSheet = opened !== 'office' && 'code' in opened && isNamedAsSheet(file.name);
    if (opened === 'office' || isDamagedSheet) {
      yield { ...at, name: file.name, bytes: file.bytes };
      return;
    }
    const refuse = (refusal: InboxRefusal): Found => ({ ...at, name: file.name, refusal });
    if (isTooDeep) yield refuse({ code: 'inbox.tooDeep', limit: limits.depth });
    else if ('code' in opened) yield refuse(opened);
    else if (opened.files.length === 0) yield refuse({ code: 'archive.empty' });
    else {
      for (const entry of opened.files) {
        const here: Omit<Whereabouts, 'name'> = { ...at, path: [...at.path, entry.name] };
        const name = lastOf(entry.name);
        if (this.#isFull()) {
          yield { ...here, name, refusal: { code: 'inbox.tooManyFiles', limit: limits.files } };
          return;
        }
        const isSystems = entry.name.split('/').some((step) => step === '__MACOSX');
        this.#unpacked += isSystems ? 0 : entry.size;
        const content = isSystems
          ? ({ code: 'inbox.leftBySystem' } as const)
          : this.#unpacked > limits.unpackedBytes
            ? ({ code: 'inbox.tooLarge', limit: limits.unpackedBytes } as const)
            : entry.unpack();
        if ('code' in content) yield { ...here, name, refusal: content };
        else yield* this.into({ name, bytes: content }, here, depth + 1);
      }
    }
  }

  #isFull(): boolean {
    return this.#files++ >= this.limits.files;
  }
}

function unnamed(type: string, index: number): string {
  return type === 'message/rfc822' ? `邮件${index + 1}.eml` : `附件${index + 1}`;
}

function refusalOf(kind: Exclude<ContainerKind, 'zip'>): InboxRefusal | undefined {
  switch (kind) {
    case 'winmail':
      return { code: 'mail.winmail' };
    case 'outlookMessage':
      return { code: 'mail.outlookMessage' };
    case 'encryptedMail':
      return { code: 'mail.encrypted' };
    case 'mailbox':
      return { code: 'mail.mailbox' };
    case 'otherArchive':
      return { code: 'archive.otherKind' };
    case 'nobodys':
      return { code: 'inbox.leftBySystem' };
    default:
      return undefined;
  }
}
