import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import type {} from 'wsis-sdg-matrix/react';
import { own } from './page.js';

function App() {
  const [locale, setLocale] = useState('en');
  const [data, setData] = useState<typeof own>();
  const [isShown, setShown] = useState(true);
  const [selection, setSelection] = useState<string | null>('');
  return (
    <>
      <button onClick={() => setLocale('fr')}>French</button>
      <button onClick={() => setData(own)}>Own</button>
      <button onClick={() => setShown(false)}>Remove</button>
      <button onClick={() => setShown(true)}>Show</button>
      <output>{selection}</output>
      {isShown && (
        <wsis-sdg-explorer
          locale={locale}
          data={data}
          theme="light"
          onwsis-select={({ detail }) => setSelection(detail.selection)}
        />
      )}
    </>
  );
}

// @ts-expect-error There is no such theme.
export const wrong = <wsis-sdg-matrix theme="pink" />;

createRoot(document.body.appendChild(document.createElement('div'))).render(<App />);
