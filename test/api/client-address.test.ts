/** Whose address counts, with proxies in between. */
import { clientAddressOf } from '#api/client-address';

it.each([
  ['nobody in between', '192.0.2.1', '198.51.100.9', 0, '192.0.2.1'],
  ['one proxy that saw the caller', '10.0.0.1', '198.51.100.9', 1, '198.51.100.9'],
  ['one proxy, and a caller that lies', '10.0.0.1', '1.1.1.1, 198.51.100.9', 1, '198.51.100.9'],
  ['a gateway that notes its peer, too', '10.0.0.1', '1.1.1.1, 198.51.100.9, 10.0.0.1', 1, '198.51.100.9'],
  ['two proxies', '10.0.0.1', '1.1.1.1, 198.51.100.9, 203.0.113.5', 2, '198.51.100.9'],
  ['a proxy that says nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['fewer than there should be', '10.0.0.1', '198.51.100.9', 2, '10.0.0.1'],
  ['nothing at all', undefined, undefined, 0, undefined],
])('%s', (_what, peer, forwarded, proxies, expected) => {
  expect(clientAddressOf(peer, forwarded, proxies)).toBe(expected);
});
