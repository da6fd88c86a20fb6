import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The design's tokens pass into the shadow root, so that light and dark need nothing more. */
const theme = EditorView.theme({
  '&': { color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { font: 'inherit', maxHeight: '60vh', minHeight: 'inherit' },
  '.cm-content': { padding: '0', caretColor: 'var(--accent)', minHeight: 'inherit' },
  '.cm-line': { padding: '0' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--accent-soft)',
  },
  '.fault': {
    textDecoration: 'underline wavy var(--gap)',
    textUnderlineOffset: '0.2em',
    backgroundColor: 'var(--gap-soft)',
  },
  '.cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--border)',
    borderRadius: '8px',
    overflow: 'hidden',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { font: 'inherit', maxHeight: '11em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.35rem 0.7rem' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    color: 'var(--on-accent)',
    backgroundColor: 'var(--accent)',
  },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
});

/** As code on cards is coloured. */
const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.bool, tags.null, tags.typeName], color: 'var(--accent)' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--bridge)' },
  { tag: tags.number, color: 'var(--easy)' },
  { tag: tags.comment, color: 'var(--ink-2)', fontStyle: 'italic' },
]);

export const looks = [theme, syntaxHighlighting(colours)];
