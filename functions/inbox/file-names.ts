/** Names as mails and archives give them. */

/** `.xlsx`, in lower case; '' where there is none. */
export function endingOf(name: string): string {
  return /\.[^./\\]{1,12}$/.exec(name)?.[0].toLowerCase() ?? '';
}

/** Without folders, whichever way they are written. */
export function lastOf(name: string): string {
  return name.split(/[/\\]/).findLast((step) => step !== '') ?? name;
}

const MEDIA: ReadonlySet<string> = new Set(
  '.jpg .jpeg .png .gif .bmp .webp .heic .tif .tiff .svg .mp4 .mov .avi .mkv .wmv .flv .m4v .3gp .mp3 .wav .m4a .amr'.split(
    ' ',
  ),
);

/** Pictures, videos and recordings, which may be large: named, and not unpacked. */
export function isMedia(name: string): boolean {
  return MEDIA.has(endingOf(name));
}
