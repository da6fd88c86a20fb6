import type { CoachView } from '../../app/coach-settings';
import type { ConnectionTest } from '../../app/test-connection';
import { count } from '../words';

/** What Settings says about the coach. */
export const coachWords = {
  offline:
    'Offline: the coach works on this device alone. Choose a server, and a model judges your answers.',
  leaves:
    'With a server, the question with its rubric and your answer go to the server you chose, with the key: nothing else, nowhere else. A test sends no answer.',
  base: "Any server that speaks OpenAI's chat completions. It often ends in /v1.",
  model: 'As the server writes it.',
  models: (models: number) =>
    `The server lists ${count(models, 'model')}: choose one, or type a name.`,
  noModels: 'The server gave no list. Type the name as its maker writes it.',
  asking: 'Asking the server.',
  unfinished: 'Not saved yet: the name of the model is missing.',
  saved: 'Saved.',
  keyDropped:
    'Saved. The key was for another address, so it was deleted: paste the one for this address.',
  keyDeleted: 'The key is deleted.',
  forgotten: 'The server is forgotten, and the coach is offline.',
  testing: 'Testing. A model may have to be loaded first.',
} as const;

/** What is set up, in one sentence. */
export function setUpText({ base, model }: CoachView, title: string | undefined): string {
  return `${model} judges your answers, at ${title ?? new URL(base).host}.`;
}

export function keyText(key: CoachView['key']): string {
  switch (key) {
    case 'none':
      return 'No key is kept. A server on this device mostly needs none; any other asks for one.';
    case 'session':
      return 'A key is kept until this page is closed or loaded anew. Paste another to replace it.';
    case 'remembered':
      return 'A key is kept on this device, encrypted. Paste another to replace it.';
  }
}

type Failed = Extract<ConnectionTest, { readonly ok: false }>;

/** The words of a fault, where nothing of an answer is at stake. */
export function testFaultText({ fault, text }: Failed): string {
  if (fault === 'offline') return 'You are offline: the test needs the network. Try again later.';
  if (fault === 'declined') return 'The model declined to answer a test. Choose another model.';
  return text.text;
}

export function testedText(took: number, models: number | undefined): string {
  const seconds = Math.max(0.1, took / 1000).toFixed(1);
  const listed = models === undefined ? '' : ` ${coachWords.models(models)}`;
  return `It works: the model replied within ${seconds} seconds.${listed}`;
}

/** Without a network, a model or a server there is always this way on. */
export const offlineCoach = 'Meanwhile the coach works on this device, without a server.';
