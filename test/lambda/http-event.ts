/** Requests as API Gateway hands them to a function (HTTP API, payload 2.0), and answers as it hands them back. */

/** Bodies of these types come as text; all others as base64, as the gateway does it. */
const TEXT = /^(?:text\/|application\/(?:[\w.-]+\+)?json|application\/(?:javascript|xml))/;

export async function eventOf(request: Request): Promise<object> {
  const url = new URL(request.url);
  const bytes = Buffer.from(await request.arrayBuffer());
  const headers = Object.fromEntries(request.headers);
  const isText = TEXT.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: 'ANY /api/{proxy+}',
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: {
      ...headers,
      host: 'abc123.execute-api.cn-north-1.amazonaws.com.cn',
      'content-length': String(bytes.byteLength),
      'x-forwarded-for': '198.51.100.1, 192.0.2.44',
      'x-forwarded-proto': 'https',
      'x-forwarded-port': '443',
    },
    requestContext: {
      accountId: '111122223333',
      apiId: 'abc123',
      domainName: 'abc123.execute-api.cn-north-1.amazonaws.com.cn',
      http: {
        method: request.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.44',
        userAgent: 'test',
      },
      requestId: 'id=',
      routeKey: 'ANY /api/{proxy+}',
      stage: '$default',
      timeEpoch: Date.now(),
    },
    ...(bytes.byteLength === 0
      ? { isBase64Encoded: false }
      : { body: bytes.toString(isText ? 'utf8' : 'base64'), isBase64Encoded: !isText }),
  };
}

interface Result {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

export function responseOf(result: unknown): Response {
  const { statusCode, headers, body, isBase64Encoded } = result as Result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const isEmpty = [204, 303, 304].includes(statusCode);
  return new Response(isEmpty ? null : bytes, { status: statusCode, headers });
}
