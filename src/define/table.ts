import { WsisSdgTable } from '../elements/table/wsis-sdg-table.js';
import { define } from './define.js';

define('wsis-sdg-table', WsisSdgTable);

export { WsisSdgTable };
