/** One file of what is seldom wanted: settings, backups, the plan, and work over the whole log. */
export { default as Settings } from './settings/Settings.svelte';
export { correctClock } from '../app/correct-clock';
export { planDay } from '../app/plan-day';
export { tendStorage } from '../app/tend-storage';
export { keepScreens } from './keep-screens';
