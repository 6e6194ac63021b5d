import { expect } from 'chai';
import { xlsx } from '../fixtures/workbooks.js';
import { clear, inside, text, until } from './harness.js';
import { button, rowsOf, shown } from './explorer-harness.js';
import {
  PROJECTS,
  dialogOf,
  drop,
  dropped,
  fileOf,
  openDialog,
  opened,
  said,
  show,
  take,
  untilRows,
  use,
} from './open-table-harness.js';

describe('opening a table', () => {
  afterEach(clear);

  it('says what each column is taken for, what fits, and shows the matrix as it will be', async () => {
    const explorer = await opened();
    expect(text(explorer, '[data-sheet=open]')).to.contain('nothing leaves this machine');
    await dropped(explorer, PROJECTS);
    expect(said(explorer)).to.equal('4 rows read, 2 placed, 2 not');
    expect(use(explorer, 'Project').value).to.equal('row');
    expect(use(explorer, 'SDGs').value).to.equal('goal');
    expect(use(explorer, 'Remark').value).to.equal('note');
    expect(text(explorer, '.findings')).to.contain('C5 · line 5: no goal or target “SDG 18”');
    const rows = () => {
      const [preview] = inside(explorer, '.table-preview wsis-sdg-matrix');
      return preview ? text(preview, '[role=rowheader]') : '';
    };
    await until(() => rows() !== '', 'the preview');
    expect(rows()).to.contain('Clinics online');
    expect(rowsOf(explorer), 'the explorer is as it was').to.have.length(18);
  });

  it('reads the table again when a column is taken for something else', async () => {
    const explorer = await opened();
    await dropped(explorer, PROJECTS);
    await take(explorer, 'Owner', 'row');
    expect(use(explorer, 'Project').value, 'one column names the rows').to.equal('unused');
    expect(use(explorer, 'SDGs').value, 'the others stay').to.equal('goal');
    await take(explorer, 'Project', 'rationale');
    await show(explorer);
    await untilRows(explorer, [
      'R1 Ministry of Health',
      'R2 Ministry of Education',
      'R3 Ministry of Finance',
    ]);
    const { links, readFrom } = explorer.currentDataset ?? {};
    expect(links?.[0]?.rationale).to.deep.equal('Clinics online');
    expect(readFrom?.file).to.equal('plan.csv');
    expect(readFrom?.columns).to.equal('rationale=Project row=Owner goal=SDGs note=Remark');
  });

  it('lets people say what the columns are of a table that cannot be read', async () => {
    const explorer = await opened();
    drop(explorer, fileOf('Alpha,Beta\nSchools,schools; SDG 4\nClinics,health\nRoads,roads\n'));
    await until(() => said(explorer).includes('No column holds goals'), 'why it cannot be read');
    expect(said(explorer)).to.contain('plan.csv was not opened. What is on screen stays.');
    expect(inside(explorer, '.table-actions')).to.have.length(0);
    await take(explorer, 'Beta', 'goal');
    expect(said(explorer)).to.equal('3 rows read, 1 placed (1 of them in part), 2 not');
    expect(use(explorer, 'Alpha').value).to.equal('row');
  });

  it('reads a text as what it may mean, when a person says so', async () => {
    const explorer = await opened();
    await dropped(explorer, 'Project,SDG targets\nLabs,"9.5; 3.14"\nRoads,3.14\nCourts,16.1\n');
    expect(said(explorer)).to.equal('3 rows read, 2 placed (1 of them in part), 1 not');
    button(inside(explorer, '.findings button'), 'Read “3.14” as 3.1').click();
    await until(() => said(explorer) === '3 rows read, 3 placed, 0 not', 'the report');
    expect(inside(explorer, '#unplaced')).to.have.length(0);
    await until(() => explorer.shadowRoot?.activeElement?.id === 'columns', 'the focus');
  });

  it('offers the sheets of a workbook, and columns of marks as one', async () => {
    const explorer = await opened();
    const wide = [
      ['Course', 'SDG 3', 'SDG 4', 'SDG 16'],
      ['Law', null, null, 'x'],
      ['Medicine', 'x', 'x', null],
    ];
    const sheets = [
      { name: 'About', rows: [['Our courses']] },
      {
        name: 'Plan',
        rows: [
          ['Project', 'SDGs'],
          ['Wells', 6],
        ],
      },
      { name: 'Courses', isHidden: true, rows: wide },
    ];
    drop(explorer, new File([new Uint8Array(xlsx(sheets))], 'plan.xlsx'));
    await until(() => said(explorer) === '1 row read, 1 placed, 0 not', 'the report');
    const [sheet] = inside(explorer, '.table-parts .field select');
    if (!(sheet instanceof HTMLSelectElement)) throw new Error('no sheet');
    const names = [...sheet.options].map((each) => each.textContent.trim());
    expect(names).to.deep.equal(['About', 'Plan', 'Courses (hidden)']);
    expect(sheet.value).to.equal('Plan');
    sheet.value = 'Courses';
    sheet.dispatchEvent(new Event('change'));
    await until(() => said(explorer) === '2 rows read, 2 placed, 0 not', 'the other sheet');
    expect(text(explorer, 'summary')).to.contain('3 columns of marks: SDG 3, SDG 4, SDG 16');
    inside(explorer, '.table-parts summary')[0]?.click();
    use(explorer, 'SDG 4').focus();
    expect(explorer.shadowRoot?.activeElement?.id).to.equal('use-2');
    await take(explorer, 'SDG 4', 'unused');
    await until(() => explorer.shadowRoot?.activeElement?.id === 'use-2', 'the focus');
    await take(explorer, 'SDG 4', 'marks');
    await show(explorer);
    await untilRows(explorer, ['R1 Law', 'R2 Medicine']);
    expect(explorer.currentDataset?.links).to.have.length(3);
  });

  it('takes what is pasted, by keyboard or into the box, and gives it a title', async () => {
    const explorer = await opened();
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Course\tSDGs\nLaw\t16\nEnergy\t7, 13\n');
    const [box] = inside(explorer, '.bring textarea');
    const event = new Event('paste', { bubbles: true, cancelable: true });
    // Not every browser takes it from the constructor of a `ClipboardEvent`.
    Object.defineProperty(event, 'clipboardData', { value: clipboardData });
    box?.dispatchEvent(event);
    await until(() => said(explorer) === '2 rows read, 2 placed, 0 not', 'the report');
    const [title] = inside(explorer, '.open-table input[type=text]');
    if (!(title instanceof HTMLInputElement)) throw new Error('no title');
    expect(title.value).to.equal('Pasted table');
    title.value = 'Our courses';
    title.dispatchEvent(new Event('change'));
    await show(explorer);
    expect(text(explorer, '.title')).to.contain('Our courses');
    await untilRows(explorer, ['R1 Law', 'R2 Energy']);
  });

  it('keeps a text that cannot be read, so that it can be mended', async () => {
    const explorer = await opened();
    const [box] = inside(explorer, '.bring textarea');
    if (!(box instanceof HTMLTextAreaElement)) throw new Error('no box');
    box.value = '{"id": "mine",';
    button(inside(explorer, 'button'), 'Read what is pasted').click();
    await until(() => said(explorer).includes('was not opened'), 'the refusal');
    expect(inside(explorer, '.bring textarea')[0]).to.equal(box);
    expect(box.value).to.equal('{"id": "mine",');
  });

  it('gives a table its own title again when a person clears the other', async () => {
    const explorer = await opened();
    await dropped(explorer, PROJECTS);
    const [title] = inside(explorer, '.open-table input[type=text]');
    if (!(title instanceof HTMLInputElement)) throw new Error('no title');
    title.value = '';
    title.dispatchEvent(new Event('change'));
    expect(title.value).to.equal('plan');
  });

  it('keeps the focus on a column that comes back among those of marks', async () => {
    const explorer = await opened();
    await dropped(explorer, 'Course,SDG 3,SDG 4,SDG 16\nLaw,,,x\nMedicine,x,x,\n');
    inside(explorer, '.table-parts summary')[0]?.click();
    use(explorer, 'SDG 4').focus();
    await take(explorer, 'SDG 4', 'unused');
    await take(explorer, 'SDG 4', 'marks');
    expect(inside(explorer, 'details #use-2')).to.have.length(1);
    await until(() => explorer.shadowRoot?.activeElement?.id === 'use-2', 'the focus');
  });

  it('lists the first of very many columns, and says how many there are', async () => {
    const explorer = await opened();
    const others = Array.from({ length: 500 }, (_, i) => `Extra ${String(i)}`);
    const cells = others.map(() => 'some words');
    await dropped(
      explorer,
      `${['Project', ...others, 'SDGs'].join()}\nWells,${cells.join()},6\nRoads,${cells.join()},9\n`,
    );
    expect(use(explorer, 'SDGs').value).to.equal('goal');
    const lists = inside(explorer, '.columns li');
    expect(lists.length).to.be.lessThan(50);
    expect(text(explorer, '.open-table')).to.contain(
      `and ${String(502 - lists.length)} more columns`,
    );
  });

  it('writes what turns or hides text so that it shows', async () => {
    const explorer = await opened();
    drop(
      explorer,
      fileOf(
        'Project,Own\u202eer,SDGs\nWells,\u202eabc,SDG \u202e18\nRoads,x,9\n',
        'pl\u202ean.csv',
      ),
    );
    await until(() => said(explorer).includes('rows read'), 'the report');
    const all = text(explorer, '[data-sheet=open]');
    expect(all).not.to.contain('\u202e');
    expect(all).to.contain('OwnU+202Eer').and.contain('U+202Eabc').and.contain('U+202E18');
    expect(all).to.contain('plU+202Ean.csv');
  });

  it('shows the table whole, says so, and brings back what was there before as it was', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer goals="sdg-3" selected="C4"></wsis-sdg-explorer>',
    );
    const loaded: string[] = [];
    explorer.addEventListener('wsis-load', ({ detail }) => loaded.push(detail.title));
    const opener = button(inside(explorer, 'button'), 'Open a table');
    opener.focus();
    await openDialog(explorer);
    await dropped(explorer, PROJECTS);
    await show(explorer);
    expect(explorer.hasAttribute('goals')).to.equal(false);
    await untilRows(explorer, ['R1 Clinics online', 'R2 Village schools', 'R3 Old servers']);
    expect(inside(explorer, 'dialog[open]')).to.have.length(0);
    expect(explorer.shadowRoot?.activeElement === opener, 'the focus').to.equal(true);
    const status = () =>
      inside(explorer, '.hidden[role=status]')
        .map((each) => each.textContent)
        .join('');
    await until(() => status().includes('“plan” is shown'), 'the message');
    await until(() => loaded.length > 0, 'the event');
    expect(loaded, 'the preview reports nothing').to.deep.equal(['plan']);
    await openDialog(explorer);
    button(inside(explorer, 'button'), 'Back to “WSIS–SDG Matrix”').click();
    await until(() => explorer.currentDataset?.id === 'wsis-sdg', 'the bundled data');
    await explorer.updateComplete;
    expect(explorer.goals).to.equal('sdg-3');
    expect(explorer.selected).to.equal('C4');
  });

  it('keeps what is on screen when the dialog is closed, or a file cannot be read', async () => {
    const explorer = await opened();
    const before = explorer.currentDataset;
    await dropped(explorer, PROJECTS);
    await take(explorer, 'Owner', 'row');
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    drop(explorer, new File([bytes], 'old.xls'));
    await until(() => said(explorer).includes('.xls; save it as .xlsx'), 'the reason');
    expect(said(explorer)).to.contain('old.xls was not opened. What is on screen stays.');
    expect(use(explorer, 'Owner').value, 'the table that is open stays').to.equal('row');
    dialogOf(explorer).close();
    await explorer.updateComplete;
    expect(explorer.currentDataset === before, 'the same data').to.equal(true);
    expect(explorer.matches(':state(error)')).to.equal(false);
  });

  it('refuses a file beyond the limits before it is read', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const file = fileOf(PROJECTS, 'large.csv');
    Object.defineProperty(file, 'size', { value: 1e12 });
    file.arrayBuffer = () => Promise.reject(new Error('was read'));
    await openDialog(explorer);
    const [input] = inside(explorer, '[data-sheet=open] input[type=file]');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    Object.defineProperty(input, 'value', { value: '', writable: true });
    input?.dispatchEvent(new Event('change'));
    await until(() => said(explorer).includes('large.csv was not opened'), 'the refusal');
    expect(said(explorer)).to.contain('at most 20 MiB');
  });

  it('opens a dataset that was exported, too', async () => {
    const explorer = await opened();
    const json = await (await explorer.exportData({ format: 'json', rows: 'all' })).text();
    drop(explorer, fileOf(json.replace('"id": "wsis-sdg"', '"id": "mine"'), 'mine.json'));
    await until(() => inside(explorer, '.table-actions').length > 0, 'the preview');
    expect(inside(explorer, '.columns')).to.have.length(0);
    await show(explorer);
    expect(explorer.currentDataset?.id).to.equal('mine');
    expect(rowsOf(explorer)).to.have.length(18);
  });

  it('takes a file that is dropped on the explorer, and nothing else that is dragged over it', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    const [root] = inside(explorer, '.root');
    const send = (name: string, dataTransfer: DataTransfer) => {
      const event = new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true });
      root?.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const words = new DataTransfer();
    words.setData('text/plain', 'words');
    expect(send('drop', words), 'words are left alone').to.equal(false);
    const files = new DataTransfer();
    files.items.add(fileOf(PROJECTS));
    expect(send('dragover', files)).to.equal(true);
    expect(send('drop', files)).to.equal(true);
    await until(() => said(explorer).includes('rows read'), 'the report');
    dialogOf(explorer).close();
    button(inside(explorer, 'button'), 'Export').click();
    await until(() => inside(explorer, '[data-sheet=export][open]').length > 0, 'the dialog');
    expect(send('drop', files), 'the browser does not leave the page').to.equal(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(inside(explorer, '[data-sheet=export][open]'), 'no other dialog').to.have.length(1);
    explorer.controls = 'search export';
    await explorer.updateComplete;
    expect(send('drop', files), 'a page without the control').to.equal(false);
  });

  it('says why a table of which all rows are read is not shown', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    explorer.limits = { actionLines: 20 };
    await explorer.ready;
    await openDialog(explorer);
    const rows = Array.from({ length: 30 }, (_, i) => `Project ${String(i)},SDG 3`);
    await dropped(explorer, ['Project,SDGs', ...rows].join('\n'));
    expect(said(explorer)).to.contain('30 rows read, 30 placed, 0 not');
    expect(said(explorer)).to.contain('plan.csv was not opened');
    expect(said(explorer)).to.contain('at most 20');
    expect(inside(explorer, '.table-actions')).to.have.length(0);
  });

  it('shows it under the limits of the page', async () => {
    const explorer = await shown('<wsis-sdg-explorer></wsis-sdg-explorer>');
    explorer.limits = { actionLines: 40 };
    await explorer.ready;
    await openDialog(explorer);
    await dropped(explorer, PROJECTS);
    const [preview] = inside(explorer, '.table-preview wsis-sdg-matrix');
    expect(preview).to.have.property('limits', explorer.limits);
  });

  it('can be left out', async () => {
    const explorer = await shown(
      '<wsis-sdg-explorer controls="search export"></wsis-sdg-explorer>',
    );
    const labels = inside(explorer, 'button').map((each) => each.textContent.trim());
    expect(labels).to.contain('Export');
    expect(labels).not.to.contain('Open a table');
  });
});
