import { openSource } from '../../src/cli/view.js';
import { resolveImageOptions, type ImageOptions } from '../../src/export/image-options.js';
import { pictureOf, pictureOptions, type Picture } from '../../src/export/picture.js';
import type { Dataset } from '../../src/model/schema.js';

/**
 * The picture of a view, as the command line and the dialog make it.
 * @throws PictureDoesNotFitError where it cannot be read at its size
 */
export async function drawPage(
  data: Dataset,
  state: string,
  options: ImageOptions,
): Promise<Picture> {
  const resolved = resolveImageOptions(options);
  const source = await openSource(data, {
    ...{ state, locale: options.locale ?? 'en', date: '2026-11-23' },
    ...{ page: 'https://sdg.example.org/matrix/index.html', parts: resolved.parts },
  });
  return pictureOf(source, pictureOptions(resolved, source.state.view));
}
