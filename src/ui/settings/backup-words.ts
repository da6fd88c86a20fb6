import type { BackupFault } from '../../core/backup/backup-file';
import { count } from '../words';

const unchanged = 'Nothing was changed.';

/** Why a file is refused, and what to do next. */
export function backupFaultText(fault: BackupFault): string {
  switch (fault.kind) {
    case 'empty':
      return `This file is empty. ${unchanged} Choose the file that Backfill exported.`;
    case 'foreign':
      return `This is not a Backfill backup. ${unchanged} Choose a file named backfill-<date>.txt.`;
    case 'truncated':
      return `This backup is cut off${fault.missing > 0 ? ` (${count(fault.missing, 'character')} are missing)` : ''}. ${unchanged} Copy the file once more from where it was saved.`;
    case 'damaged':
      return `This backup was altered on its way: its checksum does not hold. ${unchanged} Copy the file once more, or take an older one.`;
    case 'newer':
      return `This backup was written by a newer Backfill (format ${fault.version}). ${unchanged} Update this app, then restore it.`;
  }
}
