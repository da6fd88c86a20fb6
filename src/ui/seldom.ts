/** One file of what is seldom wanted: settings, news, backups, the plan, and work over the whole log. */
export { default as Settings } from './settings/Settings.svelte';
export { default as News } from './today/News.svelte';
export { correctClock } from '../app/correct-clock';
export { planDay } from '../app/plan-day';
export { tendStorage } from '../app/tend-storage';
export { keepScreens } from './keep-screens';
export { tendMemoryWhenIdle } from './tend-memory';
export { warmFonts } from './review/warm-fonts';
