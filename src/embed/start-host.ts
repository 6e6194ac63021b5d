/** For `embed.js`: the page around frames. */
import { hostFrames } from './host.js';

hostFrames(document);
