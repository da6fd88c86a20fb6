export const loadAfter = () => import('./after');
