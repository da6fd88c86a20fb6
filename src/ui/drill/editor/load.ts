import { keepEditor } from '../../../app/keep-editor';

/** The editor, in a file of its own that is fetched with the first drill and kept from then on. */
export async function loadCodeEditor() {
  const { KeyBar, openCodeEditor } = await import('./code-editor');
  void keepEditor();
  return { KeyBar, openCodeEditor };
}
