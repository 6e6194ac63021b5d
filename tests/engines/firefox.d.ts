import type { Browser } from 'playwright-core';
export function findFirefox(): string | undefined;
export function openFirefox(): Promise<Browser>;
