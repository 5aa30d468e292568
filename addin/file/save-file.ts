/** Hands bytes to the browser's downloads. The only place of file mode that knows the page. */

const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Some browsers read the address only after the click has returned. */
const KEEP_MS = 60_000;

/** Saves under the name as given; the browser adds a number where that name is taken. */
export function saveFile(name: string, bytes: Uint8Array): void {
  const type = /\.doc[xm]$/i.test(name) ? DOCUMENT_TYPE : WORKBOOK_TYPE;
  const address = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
