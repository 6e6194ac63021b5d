import { WsisSdgNetwork } from '../elements/network/wsis-sdg-network.js';
import { define } from './define.js';

define('wsis-sdg-network', WsisSdgNetwork);

export { WsisSdgNetwork };
