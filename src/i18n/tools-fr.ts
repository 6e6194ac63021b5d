export { toolsEn as toolsFr } from './tools-en.js';
