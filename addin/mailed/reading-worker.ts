/** Reads what was dropped beside the page: what is large or hostile holds up nobody, and can be ended at once. */
import { readHere } from './read-here';
import type { Answered, Asked } from './reading-messages';

interface Beside {
  onmessage: ((event: MessageEvent<Asked>) => void) | null;
  postMessage(answer: Answered): void;
}
const beside = globalThis as unknown as Beside;

beside.onmessage = ({ data: { dropped, round } }) => {
  readHere(dropped, round).then(
    (readings) => beside.postMessage({ readings }),
    (error) => beside.postMessage({ failed: String(error) }),
  );
};
