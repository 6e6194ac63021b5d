import { chromium, type Browser } from 'playwright-core';
import { browserFlags, findBrowser } from '../../browser.js';

/**
 * A browser that paints as soon as it can. With the usual 60 frames a second every time would be
 * rounded up to a multiple of 16.7 ms, and 2 ms would look like 16.
 */
export function openBenchBrowser(): Promise<Browser> {
  const args = [
    ...browserFlags,
    '--disable-gpu-vsync',
    '--disable-frame-rate-limit',
    '--enable-precise-memory-info',
    '--enable-unsafe-swiftshader',
  ];
  return chromium.launch({ executablePath: findBrowser(), args });
}
