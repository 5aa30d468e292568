/** Files of the list as a person names them: as they stand there, or by the last part where that is one file's only. */
import { CommandFailure } from '../command';

/** Throws a CommandFailure where it is none of them, or several. */
export function fileNamed(name: string, files: readonly string[]): string {
  const wanted = name.normalize('NFC');
  const called = (file: string) => file.normalize('NFC');
  const found = files.filter((file) => {
    const label = called(file);
    return label === wanted || label.endsWith(` › ${wanted}`) || label.endsWith(`/${wanted}`);
  });
  const exact = files.find((file) => called(file) === wanted);
  const [only, ...others] = exact === undefined ? found : [exact];
  if (only !== undefined && others.length === 0) return only;
  throw new CommandFailure({
    'zh-CN': `${found.length === 0 ? '清单里没有' : '清单里不止一个'} ${name}，什么都没有收。请先用 --dry-run 看清单，照里面的写法写全。`,
    en: `${found.length === 0 ? 'Nothing is' : 'Several are'} called ${name}; nothing was taken in. Look at the list with --dry-run and name it in full.`,
  });
}

export function filesNamed(names: readonly string[] | undefined, files: readonly string[]): ReadonlySet<string> {
  return new Set((names ?? []).map((name) => fileNamed(name, files)));
}
