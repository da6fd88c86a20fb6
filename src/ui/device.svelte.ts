import type { InstallWay, UpdateState } from '../app/device';
import { applyUpdate, install, installWay, watchInstall, watchUpdates } from '../app/device';

/** What the device offers just now, as runes. */
class Device {
  install = $state<InstallWay>(installWay());
  update = $state<UpdateState>('none');
  /** Offline use is ready: every card is on the device. */
  offline = $state(false);
  progress = $state.raw<{ readonly done: number; readonly total: number }>();

  constructor() {
    watchInstall(() => (this.install = installWay()));
    watchUpdates(({ update, offline, progress }) => {
      this.update = update;
      this.offline = offline;
      this.progress = progress;
    });
  }

  async askInstall(): Promise<void> {
    await install();
  }

  applyUpdate(): void {
    applyUpdate();
  }
}

export const device = new Device();
