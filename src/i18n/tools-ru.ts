export { toolsEn as toolsRu } from './tools-en.js';
