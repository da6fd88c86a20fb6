import { createContext } from 'svelte';
import type { App } from '../app/context';

export const [getApp, setApp] = createContext<App>();
