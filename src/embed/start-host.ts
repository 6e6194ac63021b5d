/** The script `embed.js` of the page around frames. */
import { hostFrames } from './host.js';

hostFrames(document);
