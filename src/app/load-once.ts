import { loadContent } from '../platform/content-files';

/** What was loaded, by path; a failure is forgotten, so that asking again tries again. */
const loaded = new Map<string, Promise<unknown>>();

/** A file of the content, read once. @param path relative to the page. @throws when it cannot be had. */
export function loadOnce(path: string): Promise<unknown> {
  let loading = loaded.get(path);
  if (!loading) {
    loading = loadContent(path);
    loaded.set(path, loading);
    loading.catch(() => loaded.delete(path));
  }
  return loading;
}
