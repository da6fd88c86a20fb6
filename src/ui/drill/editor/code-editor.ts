import {
  acceptCompletion,
  closeCompletion,
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

export { default as KeyBar } from './KeyBar.svelte';

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
  /** Where it comes to stand. */
  readonly place: HTMLElement;
  /** The plain box whose text, selection and focus it takes over. */
  readonly box: HTMLTextAreaElement;
  readonly ontype: (text: string) => void;
  readonly onrun: () => void;
  readonly oncheck: () => void;
}

/** Milliseconds after Escape in which Tab leaves; any other key ends them. */
const tabLeaves = 10_000;

/** Milliseconds after a keystroke in which completions come. */
const offersWithin = 250;

/** An editor for PostgreSQL's SQL. Its styles live in a shadow root: the page's policy refuses them outside. */
export function openCodeEditor(options: CodeEditorOptions): CodeEditor {
  const { place, box } = options;
  const root = place.attachShadow({ mode: 'open' });
  const help = helpIn(root);
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
      doc: box.value,
      selection: { anchor: box.selectionStart, head: box.selectionEnd },
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
          'aria-label': box.getAttribute('aria-label') ?? '',
          'aria-describedby': help,
          autocapitalize: 'off',
          autocorrect: 'off',
          spellcheck: 'false',
        }),
        EditorView.domEventObservers({
          keydown: ({ key }, editor) => {
            if (key === 'Escape') editor.setTabFocusMode(tabLeaves);
          },
          // What was about to be offered is not wanted any more; some is asked for already.
          blur: (_, editor) => {
            for (const wait of [0, offersWithin]) {
              setTimeout(() => !editor.hasFocus && closeCompletion(editor), wait);
            }
          },
        }),
        EditorView.domEventHandlers({ beforeinput: replace }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) options.ontype(state.doc.toString());
        }),
      ],
    }),
  });
  if (document.activeElement === box) view.focus();
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

/** A description has to stand in the same tree as what it describes. @returns its id. */
function helpIn(root: ShadowRoot): string {
  const help = document.createElement('p');
  help.id = 'help';
  help.hidden = true;
  help.textContent = 'In the editor Tab indents. Press Escape, then Tab, to leave it.';
  root.append(help);
  return help.id;
}

/** Browsers dress what replaces a coloured word in a style of their own, which the policy refuses. */
function replace(event: InputEvent, view: EditorView): boolean {
  const { inputType, data, cancelable, isComposing } = event;
  if (inputType !== 'insertText' || data === null || !cancelable || isComposing) return false;
  const [from, to] = selectedIn(view);
  if (from === to) return false;
  const insert = view.state.toText(data);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: from + insert.length },
    scrollIntoView: true,
    userEvent: 'input.type',
  });
  return true;
}

/** What is selected on the screen: the editor may not have heard of it yet. Chromium alone tells it in shadow roots. */
function selectedIn(view: EditorView): readonly [from: number, to: number] {
  const { anchorNode, anchorOffset, focusNode, focusOffset } =
    (view.root as Partial<Pick<Document, 'getSelection'>>).getSelection?.() ?? {};
  const { contentDOM, state } = view;
  if (!contentDOM.contains(anchorNode ?? null) || !contentDOM.contains(focusNode ?? null)) {
    return [state.selection.main.from, state.selection.main.to];
  }
  const anchor = view.posAtDOM(anchorNode as Node, anchorOffset);
  const focus = view.posAtDOM(focusNode as Node, focusOffset);
  return [Math.min(anchor, focus), Math.max(anchor, focus)];
}

/** Tab takes the first completion, unless another one is chosen. */
function complete(view: EditorView): boolean {
  if (completionStatus(view.state) !== 'active') return false;
  if (!selectedCompletion(view.state)) moveCompletionSelection(true)(view);
  return acceptCompletion(view);
}
