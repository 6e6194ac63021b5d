export { toolsEn as toolsAr } from './tools-en.js';
