/** Hands a file over: the share sheet where there is one for files, else a download. */
export async function handOver(
  name: string,
  text: string,
  type: 'text/plain' | 'text/markdown' | 'text/calendar' = 'text/plain',
): Promise<'shared' | 'saved' | 'left'> {
  const file = new File([text], name, { type });
  if (isPhone() && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file], title: name });
      return 'shared';
    } catch (fault) {
      if (fault instanceof DOMException && fault.name === 'AbortError') return 'left';
    }
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return 'saved';
}

/** On a computer a download is what one expects, even where a share sheet exists. */
function isPhone(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
