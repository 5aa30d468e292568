/** Whose address counts, with proxies in between. */
import { clientAddressOf } from '#api/client-address';

it.each([
  ['nobody in between', '192.0.2.1', '198.51.100.9', 0, '192.0.2.1'],
  ['one proxy that saw the caller', '10.0.0.1', '198.51.100.9', 1, '198.51.100.9'],
  ['one proxy, and a caller that lies', '10.0.0.1', '1.1.1.1, 198.51.100.9', 1, '198.51.100.9'],
  ['two proxies', '10.0.0.1', '1.1.1.1, 198.51.100.9, 203.0.113.5', 2, '198.51.100.9'],
  ['a caller that has the proxy’s own address', '10.0.0.1', '1.1.1.1, 10.0.0.1', 1, '10.0.0.1'],
  ['a proxy that tells ports', '10.0.0.1:80', '1.1.1.1, 198.51.100.9:52114', 1, '198.51.100.9'],
  ['a proxy that says nothing', '10.0.0.1', undefined, 1, '10.0.0.1'],
  ['a proxy that says no address', '10.0.0.1', 'unknown', 1, '10.0.0.1'],
  ['fewer than there should be', '10.0.0.1', '198.51.100.9', 2, '10.0.0.1'],
  ['nothing at all', undefined, undefined, 0, undefined],
])('%s', (_what, peer, forwardedFor, trustedProxies, caller) => {
  expect(clientAddressOf({ peer, forwardedFor, trustedProxies })).toEqual({
    caller,
    peer: peer?.replace(':80', ''),
  });
});

it('a gateway of ours notes its peer, which is no proxy’s word', () => {
  const forwarding = { peer: '10.0.0.1', trustedProxies: 1, gatewayNotesPeer: true };
  expect(clientAddressOf({ ...forwarding, forwardedFor: '1.1.1.1, 198.51.100.9, 10.0.0.1' }).caller).toBe(
    '198.51.100.9',
  );
  expect(clientAddressOf({ ...forwarding, forwardedFor: '1.1.1.1, 198.51.100.9' }).caller).toBe('198.51.100.9');
});
