import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import type {} from 'wsis-sdg-matrix/solid';
import { own } from './page.js';

function App() {
  const [locale, setLocale] = createSignal('en');
  const [data, setData] = createSignal<typeof own>();
  const [isShown, setShown] = createSignal(true);
  const [selection, setSelection] = createSignal<string | null>('');
  return (
    <>
      <button onClick={() => setLocale('fr')}>French</button>
      <button onClick={() => setData(own)}>Own</button>
      <button onClick={() => setShown(false)}>Remove</button>
      <button onClick={() => setShown(true)}>Show</button>
      <output>{selection()}</output>
      <Show when={isShown()}>
        <wsis-sdg-explorer
          locale={locale()}
          prop:data={data()}
          on:wsis-select={({ detail }) => setSelection(detail.selection)}
        />
      </Show>
    </>
  );
}

render(App, document.body);
