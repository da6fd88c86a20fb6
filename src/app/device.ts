export type { InstallWay } from '../platform/install';
export { install, installWay, watchInstall } from '../platform/install';
export { onClearedElsewhere } from '../platform/marker';
export type { UpdateState } from '../platform/updates';
export { applyUpdate, keepQuestions, registerWorker, watchUpdates } from '../platform/updates';
export { tellRatingStored } from '../platform/rating-stored';
