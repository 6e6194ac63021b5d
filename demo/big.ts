import '../src/define/network.js';
import { synthetic } from '../tests/fixtures/synthetic.js';

const network = document.querySelector('wsis-sdg-network');
if (network) network.data = synthetic({ lines: 1000, goals: 4000, links: 20_000 });
