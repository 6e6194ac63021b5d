/** The script of `embed.html`, the page in a frame. */
import { startFrame } from './frame.js';

startFrame(document, window);
