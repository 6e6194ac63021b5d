/** Of `data/wsis-sdg.json` as `data/build.ts` checked it. Written there. */
export const bundledChecksum = 0x835056ad;
