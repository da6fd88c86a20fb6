import {
  acceptCompletion,
  autocompletion,
  completionStatus,
  moveCompletionSelection,
  selectedCompletion,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, undo } from '@codemirror/commands';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { bracketMatching, indentUnit } from '@codemirror/language';
import { Compartment, EditorState, Prec } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import type { Schema } from '../../../core/drill/lab';
import { faultMark, setMark } from './fault-mark';
import type { Stretch } from './fault-mark';
import { looks } from './looks';

/** A stretch of the text is counted in characters from 0. */
export interface CodeEditor {
  setSchema(schema: Schema): void;
  /** Underlines where PostgreSQL stopped reading. */
  mark(fault: Stretch | undefined): void;
  insert(text: string): void;
  undo(): void;
  destroy(): void;
}

export interface CodeEditorOptions {
  /** Its styles live in here: the page's policy refuses them elsewhere. */
  readonly root: ShadowRoot;
  readonly name: string;
  /** Of the element in the root that says how to use it. */
  readonly described: string;
  readonly text: string;
  /** What was selected in the plain box; it has the focus then. */
  readonly selected?: Stretch;
  readonly ontype: (text: string) => void;
  readonly onrun: () => void;
  readonly oncheck: () => void;
}

/** Milliseconds after Escape in which Tab leaves; any other key ends them. */
const tabLeaves = 10_000;

/** An editor for PostgreSQL's SQL in a shadow root. */
export function openCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { root, name, described, text, selected } = options;
  const language = new Compartment();
  const languageWith = (schema: Schema) => sql({ dialect: PostgreSQL, schema });
  const does = (action: () => void) => () => {
    action();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      ...(selected && { selection: { anchor: selected.from, head: selected.to } }),
      extensions: [
        Prec.highest(
          keymap.of([
            { key: 'Mod-Enter', run: does(options.onrun) },
            { key: 'Ctrl-Enter', run: does(options.onrun) },
            { key: 'Shift-Mod-Enter', run: does(options.oncheck) },
            { key: 'Shift-Ctrl-Enter', run: does(options.oncheck) },
            { key: 'Tab', run: complete },
          ]),
        ),
        keymap.of([...historyKeymap, ...defaultKeymap, indentWithTab]),
        history(),
        bracketMatching(),
        indentUnit.of('  '),
        // Nothing is chosen before he chooses: Enter stays a new line.
        autocompletion({ selectOnOpen: false, icons: false }),
        language.of(languageWith({})),
        faultMark,
        looks,
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({
          'aria-label': name,
          'aria-describedby': described,
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
        }),
        EditorView.domEventObservers({
          keydown: ({ key }, editor) => {
            if (key === 'Escape') editor.setTabFocusMode(tabLeaves);
          },
        }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) options.ontype(state.doc.toString());
        }),
      ],
    }),
  });
  if (selected) view.focus();
  return {
    setSchema: (schema) => view.dispatch({ effects: language.reconfigure(languageWith(schema)) }),
    mark: (fault) =>
      view.dispatch({
        effects: [
          setMark.of(fault),
          ...(fault
            ? [EditorView.scrollIntoView(Math.min(fault.from, view.state.doc.length))]
            : []),
        ],
      }),
    insert: (piece) =>
      view.dispatch(view.state.replaceSelection(piece), {
        userEvent: 'input.type',
        scrollIntoView: true,
      }),
    undo: () => undo(view),
    destroy: () => view.destroy(),
  };
}

/** Tab takes the first completion, unless another one is chosen. */
function complete(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') return false;
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}
