import { openOutbox, type Pending } from '../../../addin/storage/outbox';
import { MemoryStorage } from '../flow/pane-under-test';

describe('the outbox', () => {
  const PENDING: Pending = {
    id: '0d9c7c0a-6f1e-4b59-9d0e-6f4f5f2f9a11',
    kind: 'report',
    round: '2023',
    form: 'plan',
    unit: '会计学院',
    base: 0,
    at: '2023-05-18T08:00:00.000Z',
    fingerprint: '00000000000000',
    wasSent: false,
  };
  const place = { round: '2023', form: 'plan', unit: '会计学院' };

  it('keeps one id for each unit and form over a reload', () => {
    const storage = new MemoryStorage();
    openOutbox(storage).put(PENDING);
    const again = openOutbox(storage);
    expect(again.get(place)).toEqual(PENDING);
    expect(again.get({ ...place, unit: '图书馆' })).toBeUndefined();
    expect(again.get({ ...place, form: 'results' })).toBeUndefined();
    again.remove({ ...PENDING, id: 'another' });
    expect(again.get(place)).toEqual(PENDING);
    again.remove(PENDING);
    expect([again.get(place), storage.kept.size]).toEqual([undefined, 0]);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"id":1}',
    JSON.stringify({ ...PENDING, unit: '图书馆' }),
    JSON.stringify({ ...PENDING, base: 'x' }),
  ])('reads %s as nothing', (text) => {
    const storage = new MemoryStorage();
    storage.setItem('kjz.pending.2023.plan.会计学院', text);
    expect(openOutbox(storage).get(place)).toBeUndefined();
  });

  it('works in memory where storage is blocked', () => {
    const blocked = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const outbox = openOutbox({ getItem: blocked, setItem: blocked, removeItem: blocked });
    outbox.put(PENDING);
    expect(outbox.get(place)).toEqual(PENDING);
    outbox.remove(PENDING);
    expect(outbox.get(place)).toBeUndefined();
  });
});
