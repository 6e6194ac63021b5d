import { live } from 'lit/directives/live.js';
import { html, type TemplateResult } from '../element/html.js';

/** A value that can be chosen, and its name. */
export type Choice<Value extends string> = readonly [value: Value, name: string];

interface Field<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly Choice<Value>[];
  readonly choose: (value: Value) => void;
}

/** A `<select>`: one of a few values. */
export function selectField<Value extends string>({
  label,
  value,
  choices,
  choose,
}: Field<Value>): TemplateResult {
  const onChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = choices.find(([each]) => each === currentTarget.value);
    if (chosen) choose(chosen[0]);
  };
  return html`<label class="field"
    ><span>${label}</span>
    <select @change=${onChange}>
      ${choices.map(
        ([each, name]) =>
          html`<option value=${each} .selected=${live(each === value)}>${name}</option>`,
      )}
    </select></label
  >`;
}

interface NumberField {
  readonly label: string;
  readonly value: number | undefined;
  readonly least: number;
  readonly most: number;
  readonly choose: (value: number | undefined) => void;
}

/** An input for a whole number within bounds. While it is empty, its value is undefined. */
export function numberField(field: NumberField): TemplateResult {
  const { label, value, least, most, choose } = field;
  const onChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    const { valueAsNumber } = currentTarget;
    choose(
      Number.isNaN(valueAsNumber)
        ? undefined
        : Math.round(Math.max(least, Math.min(most, valueAsNumber))),
    );
  };
  return html`<label class="field"
    ><span>${label}</span>
    <input
      type="number"
      dir="ltr"
      min=${least}
      max=${most}
      .value=${value === undefined ? '' : String(value)}
      @change=${onChange}
  /></label>`;
}

interface InputField {
  readonly label: string;
  readonly value: string;
  /** shown while it is empty */
  readonly placeholder: string;
  readonly choose: (value: string) => void;
  /** what it holds once something is chosen, where that may be something else */
  readonly current?: () => string;
}

/** A line of text. */
export function inputField({
  label,
  value,
  placeholder,
  choose,
  current,
}: InputField): TemplateResult {
  const onChange = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLInputElement)) return;
    choose(currentTarget.value.trim());
    if (current) currentTarget.value = current();
  };
  return html`<label class="field"
    ><span>${label}</span>
    <input
      type="text"
      dir="auto"
      maxlength="300"
      placeholder=${placeholder}
      .value=${value}
      @change=${onChange}
  /></label>`;
}

interface CheckField {
  readonly label: string;
  readonly isChecked: boolean;
  readonly choose: (isChecked: boolean) => void;
}

/** A checkbox. */
export function checkField({ label, isChecked, choose }: CheckField): TemplateResult {
  return html`<label class="check"
    ><input
      type="checkbox"
      .checked=${isChecked}
      @change=${() => choose(!isChecked)}
    />${label}</label
  >`;
}

interface ChecksField<Value extends string> {
  readonly label: string;
  readonly chosen: readonly Value[];
  readonly choices: readonly Choice<Value>[];
  readonly choose: (chosen: readonly Value[]) => void;
}

/** A checkbox for each of a few values. Chosen values keep the order of the choices. */
export function checksField<Value extends string>({
  label,
  chosen,
  choices,
  choose,
}: ChecksField<Value>): TemplateResult {
  const onChange = (value: Value) =>
    choose(
      choices.map(([each]) => each).filter((each) => chosen.includes(each) !== (each === value)),
    );
  return html`<fieldset class="checks">
    <legend>${label}</legend>
    ${choices.map(([value, label]) =>
      checkField({
        label,
        isChecked: chosen.includes(value),
        choose: () => onChange(value),
      }),
    )}
  </fieldset>`;
}

interface TextField {
  readonly label: string;
  readonly text: string;
  readonly copyLabel: string;
  readonly copy: () => void;
  /** the direction of words; absent for code, which runs from left to right in every language */
  readonly direction?: 'ltr' | 'rtl';
}

/** A text to read and select, with a button that copies it. */
export function textField(field: TextField): TemplateResult {
  const { label, text, copyLabel, copy, direction } = field;
  const select = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLTextAreaElement) currentTarget.select();
  };
  return html`<div class="text-field">
    <label class="field"
      ><span>${label}</span
      ><textarea
        readonly
        rows=${direction ? 3 : 8}
        class=${direction ? 'words' : 'code'}
        dir=${direction ?? 'ltr'}
        .value=${text}
        @focus=${select}
      ></textarea>
    </label>
    <button type="button" part="button" aria-label="${copyLabel} · ${label}" @click=${copy}>
      ${copyLabel}
    </button>
  </div>`;
}
