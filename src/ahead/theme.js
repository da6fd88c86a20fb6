// Before the first paint of a returning visit: the theme that was chosen, if one was.
try {
  const theme = localStorage.getItem('backfill.theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the device's theme will do.
}
