'use client';

import { useEffect, useState } from 'react';
import type {} from 'wsis-sdg-matrix/react';
import { own } from '../page.js';

export default function Page() {
  const [locale, setLocale] = useState('en');
  const [data, setData] = useState<typeof own>();
  const [isShown, setShown] = useState(false);
  const [selection, setSelection] = useState<string | null>('');
  // React sets no properties and hears no events of an element that a server has rendered.
  useEffect(() => setShown(true), []);
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
