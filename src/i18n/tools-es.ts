export { toolsEn as toolsEs } from './tools-en.js';
