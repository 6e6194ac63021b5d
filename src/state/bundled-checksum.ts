/** Of `data/wsis-sdg.json` as `data/build.ts` checked it. Written there. */
export const bundledChecksum = 0xd2ff02ca;
