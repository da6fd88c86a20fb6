import { describe, expect, it } from 'vitest';
import { renderClozeBack, renderClozeFront, renderInline, renderMarkdown } from './markdown.ts';

describe('rendering Markdown', () => {
  it('leaves the paragraph tags off a single paragraph', () => {
    expect(renderMarkdown('**It\'s** `a < b`, "so".\n')).toBe(
      '<strong>It\'s</strong> <code>a &lt; b</code>, "so".',
    );
    expect(renderMarkdown('One.\n\nTwo.')).toBe('<p>One.</p>\n<p>Two.</p>');
  });

  it('keeps an authored entity and escapes the rest', () => {
    expect(renderInline('a &lt; b && c')).toBe('a &lt; b &amp;&amp; c');
  });

  it('colours code by class, in as few elements as possible, reachable by keyboard', () => {
    expect(renderMarkdown("```sql\nselect sum(v) -- all\nfrom t order by 'x', 1;\n```")).toBe(
      '<pre tabindex="0"><code><i class="k">select</i> <i class="f">sum</i>(v) ' +
        '<i class="c">-- all</i>\n<i class="k">from</i> t <i class="k">order by</i> ' +
        '<i class="s">\'x\'</i>, <i class="n">1</i>;</code></pre>',
    );
  });

  it('colours dbt models as SQL with Jinja in between', () => {
    const html = renderMarkdown("```jinja\nselect 1 from {{ ref('a') }}\n{% if x %}\n```");
    expect(html).toContain('<i class="k">select</i>');
    expect(html).toContain('{{ ref(<i class="s">\'a\'</i>) }}');
    expect(html).toContain('{% <i class="k">if</i> x %}');
  });

  it.each(['sql', 'python', 'ts', 'yaml', 'jinja', 'bash', 'scala', 'json', 'text', ''])(
    'never loses a character of %s, nor needs a style',
    (language) => {
      const code = 'if "a" == x:\n  f(1) # <b> & \'c\' {{ y }}\n  - k: v';
      const html = renderMarkdown(`\`\`\`${language}\n${code}\n\`\`\``);
      expect(html).not.toContain('style=');
      const text = html
        .replace(/<[^>]+>/g, '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      expect(text.replaceAll('&amp;', '&')).toBe(code);
    },
  );
});

describe('rendering clozes', () => {
  const text = 'A **{{1::frame}}** of `{{2::rows::which unit?}}`.';

  it('hides one number and says so to a screen reader', () => {
    expect(renderClozeFront(text, 1)).toBe(
      'A <strong><span class="blank" role="img" aria-label="blank">[...]</span></strong>' +
        ' of <code>rows</code>.',
    );
    expect(renderClozeFront(text, 2)).toContain(
      '<code><span class="blank" role="img" aria-label="blank, hint: which unit?">' +
        '[which unit?]</span></code>',
    );
  });

  it('marks the answer and adds the explanation', () => {
    expect(renderClozeBack(text, 1, undefined)).toContain('<strong><mark>frame</mark></strong>');
    expect(renderClozeBack(text, 2, 'More.')).toBe(
      '<p>A <strong>frame</strong> of <code><mark>rows</mark></code>.</p>\n<p>More.</p>',
    );
  });

  it('hides inside coloured code without breaking an element', () => {
    const block = '```sql\nselect {{1::sum(v) over}} ();\n```';
    expect(renderClozeBack(block, 1, undefined)).toContain(
      '<mark><i class="f">sum</i>(v) <i class="k">over</i></mark> ();',
    );
    expect(renderClozeFront(block, 1)).toContain('<i class="k">select</i> <span class="blank"');
  });

  it('hides Markdown', () => {
    expect(renderClozeFront('A {{1::`b` c}}.', 1)).not.toContain('b</code>');
    expect(renderClozeBack('A {{1::`b` c}}.', 1, undefined)).toBe(
      'A <mark><code>b</code> c</mark>.',
    );
  });
});
