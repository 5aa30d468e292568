import type { Api } from '#api/app';

/** The app's answer to what a host that listens on /'s address would hand on. */
export function asked(app: Api, path: string, init?: RequestInit): Promise<Response> {
  return app.fetch(new Request(new URL(path, 'http://localhost'), init));
}
