import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, createServer } from 'vite';
import { expect, it, onTestFinished, vi } from 'vitest';
import { card, filesWith, validFiles, writeContent } from './fixture.ts';
import { content } from './plugin.ts';

const quiet = { configFile: false, logLevel: 'silent' } as const;

function project(files = validFiles()): string {
  return writeContent({ ...files, 'index.html': '<!doctype html><title>A page</title>' });
}

it('emits every chunk into a build, under the names it tells other plugins', async () => {
  const root = project();
  const plugin = content({ root });
  await build({ ...quiet, root, plugins: [plugin], build: { write: false } });
  const output = plugin.api?.output();
  expect(output?.firstCard.id).toBe('sql-one');

  const result = await build({
    ...quiet,
    root,
    plugins: [content({ root })],
    build: { write: false },
  });
  const emitted = 'output' in result ? result.output.map(({ fileName }) => fileName) : [];
  expect(emitted).toEqual(
    expect.arrayContaining(output?.files.map(({ fileName }) => fileName) ?? []),
  );
  expect(emitted).toContain(output?.indexPath);
});

it('fails the build with every fault', async () => {
  const root = project(filesWith({ back: 'Not bold.', topic: 'nowhere' }));
  const building = build({ ...quiet, root, plugins: [content({ root })], build: { write: false } });
  await expect(building).rejects.toThrow(/sql-a: topic: [\s\S]*sql-a: back: must begin/);
});

it('serves the same files in dev, and reloads when a new file appears', async () => {
  const root = project();
  const plugin = content({ root });
  const server = await createServer({
    ...quiet,
    root,
    plugins: [plugin],
    server: { port: 0, host: '127.0.0.1' },
  });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';
  const before = plugin.api?.output().indexPath ?? '';
  const served = await fetch(address + before);
  expect(await served.json()).toMatchObject({ starter: { cards: expect.any(Array) } });

  const send = vi.spyOn(server.ws, 'send');
  const late = JSON.stringify([card({ id: 'sql-late' })]);
  writeFileSync(join(root, '01-sql', 'cards.yaml'), late);
  writeFileSync(join(root, 'starter.yaml'), '[]');
  await vi.waitFor(() =>
    expect(send).toHaveBeenCalledWith(expect.objectContaining({ type: 'error' })),
  );

  for (const [name, value] of Object.entries(validFiles())) {
    writeFileSync(join(root, name), JSON.stringify(value));
  }
  writeFileSync(join(root, '01-sql', 'questions.yaml'), '[]');
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }));
}, 20_000);
