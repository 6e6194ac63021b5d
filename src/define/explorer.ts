import { defineExplorerElements } from './explorer-elements.js';

defineExplorerElements();

export { WsisSdgExplorer } from '../elements/explorer/wsis-sdg-explorer.js';
