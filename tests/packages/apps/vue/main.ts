import { createApp } from 'vue';
import type {} from 'wsis-sdg-matrix/vue';
import App from './App.vue';

createApp(App).mount(document.body.appendChild(document.createElement('div')));
