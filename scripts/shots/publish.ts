import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Shots that go into the project: for the README, and for what an installer shows. */
const pictures = {
  'docs/pictures': {
    'first-visit': 'first-visit-phone-light',
    today: 'today-phone-light',
    answer: 'answer-phone-dark',
    desktop: 'today-desktop-dark',
  },
  // Named in public/manifest.webmanifest.
  'public/screenshots': {
    'today-narrow': 'today-phone-light',
    'answer-narrow': 'answer-phone-light',
    'today-wide': 'today-desktop-light',
    'answer-wide': 'answer-desktop-light',
  },
} as const;

export async function publish(shots: string, root: string): Promise<void> {
  for (const [folder, names] of Object.entries(pictures)) {
    await mkdir(join(root, folder), { recursive: true });
    for (const [name, shot] of Object.entries(names)) {
      await copyFile(join(shots, `${shot}.png`), join(root, folder, `${name}.png`));
    }
  }
}
