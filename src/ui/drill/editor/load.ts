import { keepEditor } from '../../../app/keep-editor';
import type { openCodeEditor } from './code-editor';

/** The editor, in a file of its own that is fetched with the first drill and kept from then on. */
export async function loadCodeEditor(): Promise<typeof openCodeEditor> {
  const { openCodeEditor: open } = await import('./code-editor');
  void keepEditor();
  return open;
}
