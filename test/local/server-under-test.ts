/** The real server of npm start in this process, on any free port, without pages. */
import { type RunningServer, startServer } from '#local/server';

export async function serverUnderTest(
  dataFolder: string,
  { proxies = 0, ...clock }: { readonly proxies?: number; readonly now?: () => Date } = {},
): Promise<RunningServer> {
  const options = { dataFolder, host: '127.0.0.1', port: 0, site: false, workbench: false, proxies, ...clock };
  const started = await startServer(options);
  if (!started.ok) throw new Error(started.message);
  return started.running;
}
