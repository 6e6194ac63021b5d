import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { own } from '../page.js';

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <button (click)="locale.set('fr')">French</button>
    <button (click)="data.set(own)">Own</button>
    <button (click)="isShown.set(false)">Remove</button>
    <button (click)="isShown.set(true)">Show</button>
    <output>{{ selection() }}</output>
    @if (isShown()) {
      <wsis-sdg-explorer
        [locale]="locale()"
        [data]="data()"
        (wsis-select)="selection.set($event.detail.selection)"
      ></wsis-sdg-explorer>
    }
  `,
})
class App {
  readonly own = own;
  readonly locale = signal('en');
  readonly data = signal<object | undefined>(undefined);
  readonly isShown = signal(true);
  readonly selection = signal<string | null>('');
}

void bootstrapApplication(App);
