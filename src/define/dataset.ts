import { WsisSdgDataset } from '../elements/dataset/wsis-sdg-dataset.js';
import { define } from './define.js';

define('wsis-sdg-dataset', WsisSdgDataset);

export { WsisSdgDataset };
