// On a page that an earlier start has kept: which of its screens is asked for, before the first
// paint (`:target` is known too late), and the app right after it. Even to fetch the app's files
// would cost the first frame its turn.
document.documentElement.dataset.kept = /^#\/?(\w*)/.exec(location.hash)?.[1] || 'today';

const begin = () => document.head.append(document.querySelector('#behind').content);
addEventListener('DOMContentLoaded', () => {
  if (document.visibilityState === 'hidden') begin();
  else requestAnimationFrame(() => setTimeout(begin));
});
