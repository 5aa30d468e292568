/** What every maker of signed addresses must do. Run by the adapters' own tests. */
import type { Download, DownloadAddresses } from '#store/object-store';

export interface AddressesUnderTest {
  readonly addresses: DownloadAddresses;
  put(key: string, text: string): Promise<void>;
  /** As a browser opens it. */
  fetched(address: string): Promise<Response>;
  /** From now on the clock is so much later than at the start. */
  after(seconds: number): void;
  close(): Promise<void>;
}

const KEY = 'summaries/abc.xlsx';
const DOWNLOAD: Download = {
  contentType: 'application/x-test',
  disposition: `attachment; filename="a.xlsx"; filename*=UTF-8''%E9%99%84.xlsx`,
  validSeconds: 300,
};

export function describeDownloadAddresses(name: string, make: () => Promise<AddressesUnderTest>): void {
  describe(`${name} as addresses for downloads`, () => {
    let under: AddressesUnderTest;
    beforeEach(async () => {
      under = await make();
      await under.put(KEY, '内容');
      await under.put('summaries/abd.xlsx', 'another');
    });
    afterEach(() => under.close());

    it('open the object, told how to take it, and leave no copy on the way', async () => {
      const response = await under.fetched(await under.addresses.addressOf(KEY, DOWNLOAD));
      expect([response.status, await response.text()]).toEqual([200, '内容']);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': DOWNLOAD.contentType,
        'content-disposition': DOWNLOAD.disposition,
        'content-length': '6',
        'cache-control': 'no-store',
      });
    });

    it('open it for so long and no longer', async () => {
      const address = await under.addresses.addressOf(KEY, DOWNLOAD);
      under.after(298);
      expect((await under.fetched(address)).status).toBe(200);
      under.after(301);
      expect((await under.fetched(address)).status).toBe(403);
    });

    it('open what is there when they are opened', async () => {
      const address = await under.addresses.addressOf(KEY, DOWNLOAD);
      await under.put(KEY, '新内容');
      expect(await (await under.fetched(address)).text()).toBe('新内容');
    });

    it('may be made before the object is there, and open nothing until it is', async () => {
      const address = await under.addresses.addressOf('summaries/later.xlsx', DOWNLOAD);
      expect((await under.fetched(address)).ok).toBe(false);
      await under.put('summaries/later.xlsx', '来了');
      expect(await (await under.fetched(address)).text()).toBe('来了');
    });

    it('open nothing once any part of them was changed or left out', async () => {
      const address = await under.addresses.addressOf(KEY, DOWNLOAD);
      expect((await under.fetched(address.replace('abc.xlsx', 'abd.xlsx'))).status).toBe(403);
      const [path = '', query] = address.split('?');
      const said = [...new URLSearchParams(query)];
      for (const [at, [name, value]] of said.entries()) {
        const changed = said.with(at, [
          name,
          value.endsWith('9') ? `${value.slice(0, -1)}8` : `${value.slice(0, -1)}9`,
        ]);
        for (const tampered of [changed, said.toSpliced(at, 1)]) {
          const { status } = await under.fetched(`${path}?${new URLSearchParams(tampered)}`);
          expect([name, status]).toEqual([name, 403]);
        }
      }
    });

    it.each(['', '../x', 'A', 'a//b', '学院'])('are not made for %j, which is no key', async (key) => {
      await expect(under.addresses.addressOf(key, DOWNLOAD)).rejects.toMatchObject({ code: 'store.invalidKey' });
    });
  });
}
