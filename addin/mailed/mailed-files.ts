/** What was mailed, in a browser: read by a worker of its own, answered by drafts. */
import type { IntakeItem } from '#intake/intake-item';
import { repliesTo } from '#intake/replies';
import { type Reply, type Replying, replyFile } from '#intake/reply';
import { deflated } from '#opc/deflate';
import { zipOf } from '#opc/zip-write';
import { MailedReader } from './mailed-reader';
import { readsBeside } from './reads-beside';

export const mailedFiles = {
  reader: () => new MailedReader(readsBeside()),
  replies: (items: readonly IntakeItem[], of: Replying): AsyncGenerator<Reply> => repliesTo(items, of),
  /** One .zip of them, in their order. */
  async together(replies: readonly Reply[]): Promise<Uint8Array> {
    const entries = [];
    for (const [at, reply] of replies.entries()) {
      entries.push(await deflated(replyFile(reply, at + 1), [Uint8Array.from(reply.bytes)]));
    }
    return zipOf(entries);
  },
};
