/** Whether others are served while something is worked on: each turn of the event loop is one that somebody could have. */
import { setImmediate } from 'node:timers/promises';

export async function turnsMeanwhile<T>(
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly turns: number }> {
  let turns = 0;
  let isOver = false;
  const others = async () => {
    while (!isOver) {
      await setImmediate();
      turns++;
    }
  };
  const served = others();
  try {
    return { result: await work(), turns };
  } finally {
    isOver = true;
    await served;
  }
}
