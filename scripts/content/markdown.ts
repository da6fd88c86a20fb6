import { Marked } from 'marked';
import type { MarkedExtension, Tokens } from 'marked';
import type { Html } from '../../src/core/content/card.ts';
import { readHole } from '../../src/core/content/cloze.ts';
import type { ReadHole } from '../../src/core/content/cloze.ts';
import { renderBlock, renderSpan } from './render/code.ts';
import type { RenderHole } from './render/code.ts';
import { blank, marked } from './render/holes.ts';
import { escapeProse } from './render/html.ts';

const plain = markedWith();

/** Our Markdown as HTML. A single paragraph comes without its `<p>`: most texts are one. */
export function renderMarkdown(markdown: string): Html {
  return render(plain, markdown);
}

/** For options and steps: a line, never a block. */
export function renderInline(markdown: string): Html {
  return plain.parseInline(markdown, { async: false });
}

/** The question of one number of a cloze text. */
export function renderClozeFront(text: string, number: number): Html {
  return render(markedWith(blank(number)), text);
}

/** Its answer: the whole text with the hidden part marked, then the explanation, if any. */
export function renderClozeBack(text: string, number: number, back: string | undefined): Html {
  const markdown = back === undefined ? text : `${text}\n\n${back}`;
  return render(markedWith(marked(number)), markdown);
}

function render(engine: Marked, markdown: string): Html {
  const tokens = engine.lexer(markdown);
  const blocks = tokens.filter(({ type }) => type !== 'space');
  const only = blocks.length === 1 ? blocks[0] : undefined;
  return only?.type === 'paragraph'
    ? engine.Parser.parseInline((only as Tokens.Paragraph).tokens, engine.defaults)
    : engine.parser(tokens).trim();
}

function markedWith(hole?: RenderHole): Marked {
  const engine = new Marked({
    renderer: {
      code: ({ text, lang }) => renderBlock(text, lang, hole),
      codespan: ({ text }) => renderSpan(text, hole),
      // Marked escapes quotes in text too, which costs bytes and gains nothing.
      text(token) {
        const children = 'tokens' in token ? token.tokens : undefined;
        return children ? this.parser.parseInline(children) : escapeProse(token.text);
      },
    },
  });
  return hole ? engine.use(holeExtension(hole)) : engine;
}

interface HoleToken extends Tokens.Generic {
  readonly hole: ReadHole;
}

/** Holes outside code; those inside are cut by the code renderer. */
function holeExtension(render: RenderHole): MarkedExtension {
  return {
    extensions: [
      {
        name: 'hole',
        level: 'inline',
        start: (source) => source.indexOf('{{'),
        tokenizer(source) {
          const hole = readHole(source);
          if (!hole) return undefined;
          const tokens = this.lexer.inlineTokens(hole.answer);
          return { type: 'hole', raw: hole.raw, hole, tokens };
        },
        renderer(token) {
          const { hole, tokens = [] } = token as HoleToken;
          return render(hole, this.parser.parseInline(tokens));
        },
      },
    ],
  };
}
