import { mount } from 'svelte';
import Review from './Review.svelte';

mount(Review, { target: document.body });
void navigator.serviceWorker.register('sw.js');
