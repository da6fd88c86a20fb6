/** Chromium's event; not in the DOM types. */
interface InstallPrompt extends Event {
  prompt(): Promise<void>;
  readonly userChoice: Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** How this device installs the app, if it can. */
export type InstallWay = 'installed' | 'prompt' | 'ios' | 'mac-safari' | 'menu' | 'insecure';

let prompt: InstallPrompt | undefined;
let changed: (() => void) | undefined;

/** Keeps Chromium's offer for the moment Joe asks for it. Call it once, before anything slow. */
export function watchInstall(onchange: () => void): void {
  changed = onchange;
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    prompt = event as InstallPrompt;
    changed?.();
  });
  addEventListener('appinstalled', () => {
    prompt = undefined;
    changed?.();
  });
}

export function installWay(): InstallWay {
  const standalone = matchMedia('(display-mode: standalone)').matches;
  if (standalone || (navigator as { standalone?: boolean }).standalone) return 'installed';
  if (!isSecureContext) return 'insecure';
  if (prompt) return 'prompt';
  const touchMac = navigator.platform === 'MacIntel' && navigator.maxTouchPoints > 1;
  if (/iPhone|iPad|iPod/.test(navigator.userAgent) || touchMac) return 'ios';
  const safari = /^((?!chrome|android).)*safari/i.test(navigator.userAgent);
  return safari ? 'mac-safari' : 'menu';
}

/** Shows Chromium's own dialog. */
export async function install(): Promise<boolean> {
  const offered = prompt;
  if (!offered) return false;
  await offered.prompt();
  const { outcome } = await offered.userChoice;
  if (outcome === 'accepted') prompt = undefined;
  changed?.();
  return outcome === 'accepted';
}
