export { toolsEn as toolsZh } from './tools-en.js';
