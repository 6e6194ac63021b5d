import './detail.js';
import './filters.js';
import './insights.js';
import './legend.js';
import './matrix.js';
import './network.js';
import './table.js';
import { WsisSdgExplorer } from '../elements/explorer/wsis-sdg-explorer.js';
import { define } from './define.js';

define('wsis-sdg-explorer', WsisSdgExplorer);

export { WsisSdgExplorer };

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-explorer': WsisSdgExplorer;
  }
}
