import { aboutData, type AboutData, type DoubtfulLink } from '../../derive/about-data.js';
import type { DetailSource } from '../../derive/detail/view.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { AboutWords } from '../../i18n/file-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { paragraph, sourceName } from '../detail/templates.js';
import { send } from '../element/events.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { sheetTemplate, toggleSheet } from '../ui/sheet.js';
import type { DialogOptions } from '../export-dialog/host.js';

/** The dialog about the data: what they are, who made them, how they were read, what is in doubt. */
export class AboutDialog {
  readonly #options: DialogOptions;
  readonly #tools: ControlWords;
  readonly #data: AboutData | undefined;
  #citation = '';

  constructor(options: DialogOptions, tools: ControlWords) {
    this.#options = options;
    this.#tools = tools;
    const { terms, session } = options.host;
    this.#data = session?.model && aboutData(session.model, { terms, tools });
  }

  /** Makes the citation, whose code follows the dialog. */
  async refresh(): Promise<void> {
    const { host, words, update, say } = this.#options;
    try {
      const [{ sourceOf }, { citationOf }] = await Promise.all([
        import('../export-dialog/export-source.js'),
        import('../../export/citation.js'),
      ]);
      this.#citation = citationOf(await sourceOf(host, { locale: host.terms.locale }), 'text');
      update();
    } catch {
      say(words.failed);
    }
  }

  template(): TemplateResult {
    const { dialog, words } = this.#options;
    return sheetTemplate({
      dialog,
      name: 'about',
      title: this.#tools.about,
      close: this.#tools.close,
      kind: 'window',
      content: this.#data ? this.#content(this.#data, words.about) : nothing,
    });
  }

  #content(data: AboutData, words: AboutWords): TemplateResult {
    const { terms } = this.#options.host;
    return html`<div class="about">
      <h3>${words.what}</h3>
      <p>${terms.commas([data.title.text, words.version(data.version)])}</p>
      ${[data.note, data.license].map((text) => (text ? paragraph('muted', text) : nothing))}
      ${data.origins.length > 0 ? sources(words.made, data.origins, terms) : nothing}
      ${data.readings.length > 0 ? readings(data, { words, terms }) : nothing}
      ${data.doubtful.length > 0 ? this.#doubts(data.doubtful, words) : nothing}
      <h3>${words.suggest}</h3>
      <p>${words.suggestHow}</p>
      <h3>${words.cite}</h3>
      <p class="citation">${this.#citation}</p>
      ${data.others.length > 0 ? sources(words.others, data.others, terms) : nothing}
    </div>`;
  }

  #doubts(links: readonly DoubtfulLink[], words: AboutWords): TemplateResult {
    const { dialog, host } = this.#options;
    const close = () => toggleSheet(dialog, false);
    const show = () => {
      // Other filters might leave none of them.
      host.session?.dispatch({ kind: 'clear-filters' });
      host.session?.dispatch({ kind: 'filter', by: 'certainty', keep: ['doubt'] });
      close();
    };
    const select = (selected: string) => {
      // A page may cancel the event, as it may where somebody selects in the picture.
      const isAllowed = send(host.element, 'wsis-select', { selection: selected });
      if (isAllowed) host.session?.dispatch({ kind: 'select', selected });
      close();
    };
    return html`<h3>${words.doubt}</h3>
      <p>${words.doubtHow}</p>
      <ul>
        ${links.map(
          ({ selection, name, agreement, note }) =>
            html`<li>
              <button type="button" class="plain" @click=${() => select(selection)}>${name}</button>
              ${agreement ? html`<span class="muted">${agreement}</span>` : nothing}
              ${note ? paragraph('muted', note) : nothing}
            </li>`,
        )}
      </ul>
      <button type="button" part="button" @click=${show}>${words.showDoubt}</button>`;
  }
}

function readings(
  { readings: all, statements }: AboutData,
  { words, terms }: { readonly words: AboutWords; readonly terms: PictureWords },
): TemplateResult {
  const items = all.map(({ source, statements: count }) =>
    sourceTemplate(source, terms, words.readingHas(count, statements)),
  );
  return html`<h3>${words.read}</h3>
    <ul>
      ${items}
    </ul>`;
}

function sources(
  heading: string,
  list: readonly DetailSource[],
  terms: PictureWords,
): TemplateResult {
  return html`<h3>${heading}</h3>
    <ul>
      ${list.map((source) => sourceTemplate(source, terms))}
    </ul>`;
}

/** A source with its link, who published it and when, and what is to be known of it. */
function sourceTemplate(source: DetailSource, terms: PictureWords, count = ''): TemplateResult {
  const { publisher, date, note } = source;
  const more = [publisher?.text, date].filter((text) => text !== undefined);
  return html`<li>
    ${sourceName(source)}
    ${more.length > 0 ? html`<bdi class="muted">${terms.commas(more)}</bdi>` : nothing}
    ${count === '' ? nothing : html`<p class="muted">${count}</p>`}
    ${note ? paragraph('muted', note) : nothing}
  </li>`;
}
